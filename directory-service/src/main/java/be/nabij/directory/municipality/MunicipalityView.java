package be.nabij.directory.municipality;

import be.nabij.directory.municipality.MunicipalityRow.Predecessor;
import be.nabij.directory.municipality.PrimaryCareZones.FormerZone;
import be.nabij.directory.municipality.PrimaryCareZones.ZonePart;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Municipality")
record MunicipalityView(
    @Schema(required = true, description = "Statbel's code", examples = "12021") String nisCode,
    @Schema(required = true, description = "Dutch name") String name,
    @Schema(description = "French name, where it is official or differs") String nameFr,
    @Schema(required = true) List<String> postalCodes,
    @Schema(description = "Dutch name; absent in the Brussels-Capital Region") String province,
    @Schema(required = true) String region,
    @Schema(
            required = true,
            description =
                "Eerstelijnszones of today; Antwerpen has more than one, and when a postal code is"
                    + " asked for, only that of the postal code")
        List<String> primaryCareZones,
    @Schema(description = "Only where there is more than one zone: which part lies in which")
        List<ZonePart> zonesByPostalCode,
    @Schema(description = "Zones in which it lay before, where that is known")
        List<FormerZone> formerPrimaryCareZones,
    @Schema(
            required = true,
            description =
                "The municipalities it was merged from since 2025; one of them may have had the same"
                    + " code")
        List<Predecessor> predecessors) {

  /**
   * @param postalCode that was asked for, or null
   */
  static MunicipalityView of(Municipality municipality, PrimaryCareZones zones, String postalCode) {
    return new MunicipalityView(
        municipality.nisCode(),
        municipality.name(),
        municipality.nameFr().orElse(null),
        municipality.postalCodes(),
        municipality.province().orElse(null),
        municipality.region(),
        zones.of(municipality, postalCode),
        nullIfEmpty(zones.parts(municipality)),
        nullIfEmpty(zones.formerOf(municipality)),
        municipality.predecessors());
  }

  private static <T> List<T> nullIfEmpty(List<T> list) {
    return list.isEmpty() ? null : list;
  }
}
