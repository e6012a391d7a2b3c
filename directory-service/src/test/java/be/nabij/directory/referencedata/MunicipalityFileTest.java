package be.nabij.directory.referencedata;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.directory.municipality.MunicipalityRow;
import be.nabij.directory.municipality.MunicipalityRow.Predecessor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MunicipalityFileTest {
  private final List<MunicipalityRow> rows =
      Difference.between(
              List.of(), MunicipalityFile.shipped(), MunicipalityFile.formerNames(), nis -> true)
          .rows();

  @Test
  void holds_every_municipality_of_flanders_and_brussels() {
    assertThat(rows.stream().collect(groupingBy(MunicipalityRow::region, counting())))
        .isEqualTo(Map.of("Vlaams Gewest", 285L, "Brussels Hoofdstedelijk Gewest", 19L));
    assertThat(rows).extracting(MunicipalityRow::nisCode).doesNotHaveDuplicates();
  }

  @Test
  void only_brussels_has_no_province() {
    assertThat(rows)
        .filteredOn(row -> row.province() == null)
        .hasSize(19)
        .allMatch(row -> row.region().startsWith("Brussels"));
  }

  @Test
  void four_postal_codes_lie_in_two_municipalities() {
    Set<String> shared =
        rows.stream()
            .flatMap(row -> row.postalCodes().stream())
            .collect(groupingBy(identity(), counting()))
            .entrySet()
            .stream()
            .filter(code -> code.getValue() > 1)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    assertThat(shared).containsExactlyInAnyOrder("1804", "1040", "1050", "1060");
  }

  @Test
  void only_antwerpen_lies_in_more_than_one_primary_care_zone() {
    assertThat(rows)
        .filteredOn(row -> row.primaryCareZones().size() > 1)
        .extracting(MunicipalityRow::name)
        .containsExactly("Antwerpen");
  }

  @Test
  void the_names_from_before_a_merger_are_known() {
    assertThat(rows)
        .filteredOn(row -> row.nisCode().equals("23106"))
        .flatExtracting(MunicipalityRow::predecessors)
        .extracting(Predecessor::name)
        .containsExactly("Galmaarden", "Gooik", "Herne");
  }
}
