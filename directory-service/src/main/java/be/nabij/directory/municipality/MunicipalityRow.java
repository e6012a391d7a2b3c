package be.nabij.directory.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A municipality as the reference data have it.
 *
 * @param nameFr null where the French name is the same, or there is none
 * @param province null in the Brussels-Capital Region
 * @param predecessors the municipalities that it was merged from
 */
public record MunicipalityRow(
    String nisCode,
    String name,
    String nameFr,
    String province,
    String region,
    List<String> postalCodes,
    List<String> primaryCareZones,
    List<Predecessor> predecessors) {

  /**
   * A municipality from before a merger; it may have had the same NIS code as the one after it.
   *
   * @param name its Dutch name at the time
   */
  @Schema(name = "Predecessor")
  public record Predecessor(
      @Schema(required = true, examples = "11007") String nisCode,
      @Schema(required = true, examples = "Borsbeek") String name) {}

  /** The same with another description. */
  public MunicipalityRow described(
      String newName, String newNameFr, String newProvince, String newRegion) {
    return new MunicipalityRow(
        nisCode,
        newName,
        newNameFr,
        newProvince,
        newRegion,
        postalCodes,
        primaryCareZones,
        predecessors);
  }

  /** The same with these postal codes, or its own when there are none. */
  public MunicipalityRow withPostalCodes(List<String> codes) {
    return new MunicipalityRow(
        nisCode,
        name,
        nameFr,
        province,
        region,
        codes.isEmpty() ? postalCodes : codes,
        primaryCareZones,
        predecessors);
  }

  /** The same with these zones, or its own when there are none. */
  public MunicipalityRow withPrimaryCareZones(List<String> zones) {
    return new MunicipalityRow(
        nisCode,
        name,
        nameFr,
        province,
        region,
        postalCodes,
        zones.isEmpty() ? primaryCareZones : zones,
        predecessors);
  }

  /** The same with further predecessors; those that are known already stay as they are. */
  public MunicipalityRow withPredecessors(List<Predecessor> more) {
    List<Predecessor> all = new ArrayList<>(predecessors);
    more.stream().filter(one -> !hasPredecessor(one.nisCode(), all)).forEach(all::add);
    return new MunicipalityRow(
        nisCode, name, nameFr, province, region, postalCodes, primaryCareZones, all);
  }

  private static boolean hasPredecessor(String nisCode, List<Predecessor> among) {
    return among.stream().anyMatch(known -> known.nisCode().equals(nisCode));
  }

  /** Every name it has or had, folded by {@link SearchName}. */
  String searchNames() {
    return Stream.concat(
            Stream.of(name, nameFr == null ? "" : nameFr),
            predecessors.stream().map(Predecessor::name))
        .map(SearchName::fold)
        .filter(folded -> !folded.isEmpty())
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
