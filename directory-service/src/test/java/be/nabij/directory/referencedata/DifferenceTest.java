package be.nabij.directory.referencedata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.nabij.directory.municipality.MunicipalityRow;
import be.nabij.directory.municipality.MunicipalityRow.Predecessor;
import be.nabij.directory.municipality.Succession;
import be.nabij.platform.csv.RowFault;
import be.nabij.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
  private static final String HEADER =
      "nis_code,name_nl,name_fr,province,region,postal_codes,merged_from,primary_care_zone\n";
  private static final List<MunicipalityRow> BEFORE =
      List.of(
          row("12021", "Lier", "2500", List.of()),
          row("12026", "Nijlen", "2560", List.of(new Predecessor("12001", "Bevel"))));

  @Test
  void a_predecessor_of_a_predecessor_leads_to_the_municipality_of_today() {
    Difference difference = difference("12099,Lier-Nijlen,,Antwerpen,Vlaams Gewest,,12021;12026,");

    Succession succession = Succession.of(difference.rows());
    assertThat(succession.today("12001")).isEqualTo("12099");
    assertThat(succession.today("12026")).isEqualTo("12099");
    assertThat(succession.known()).containsExactlyInAnyOrder("12001", "12021", "12026", "12099");
    assertThat(succession.municipalities()).containsExactly("12099");
  }

  @Test
  void predecessors_are_not_forgotten_when_a_newer_file_no_longer_names_them() {
    Difference difference =
        difference(
            "12021,Lier,,Antwerpen,Vlaams Gewest,2500,,Pallieterland\n"
                + "12026,Nijlen,,Antwerpen,Vlaams Gewest,2560,,Pallieterland");

    assertThat(difference.isEmpty()).isTrue();
    assertThat(Succession.of(difference.rows()).today("12001")).isEqualTo("12026");
  }

  @Test
  void what_a_cell_leaves_open_stays_as_it_was() {
    Difference difference =
        difference(
            "12021,Lier,,Antwerpen,Vlaams Gewest,,,\n"
                + "12026,Nijlen,,Antwerpen,Vlaams Gewest,2561,,");

    assertThat(difference.changed()).hasSize(1);
    assertThat(difference.changed().getFirst().changes())
        .containsExactly(new Difference.Change("postalCodes", "2560", "2561"));
  }

  @ParameterizedTest
  @CsvSource({
    "'12099,A,,Antwerpen,Vlaams Gewest,,12021;12026,\n12098,B,,Antwerpen,Vlaams Gewest,,12026,', 3,"
        + " duplicate",
    "'12021,Lier,,Antwerpen,Vlaams Gewest,,12026,\n12026,Nijlen,,Antwerpen,Vlaams Gewest,,,', 2,"
        + " still-there",
    "'12099,A,,Antwerpen,Vlaams Gewest,,12021;12026;12345,', 2, unknown",
    "'12099,A,,Antwerpen,Vlaams Gewest,25,12021;12026,', 2, wrong-format",
  })
  void a_merger_that_cannot_be_is_refused(String lines, int row, String code) {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> difference(lines));

    assertThat(refused.problem().status()).isEqualTo(422);
    assertThat((List<?>) refused.problem().more().get("rows"))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(((RowFault) error).row()).isEqualTo(row);
              assertThat(((RowFault) error).code()).isEqualTo(code);
            });
  }

  @Test
  void a_spreadsheet_may_have_saved_the_file_its_own_way() {
    byte[] saved =
        ("\uFEFF\"nis_code\";name_nl;name_fr;province;region;postal_codes;merged_from;"
                + "primary_care_zone\r\n"
                + "12021;Lier;;Antwerpen;Vlaams Gewest;\"2500;2501\";;Pallieterland\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);

    Statement lier = MunicipalityFile.read(saved).getFirst();

    assertThat(lier.row()).isEqualTo(2);
    assertThat(lier.change().apply(BEFORE.getFirst()).postalCodes())
        .containsExactly("2500", "2501");
  }

  @Test
  void a_file_in_another_encoding_is_refused_rather_than_garbled() {
    byte[] latin = (HEADER + "12021,Li\u00ebr,,,,,,").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(
            catchThrowableOfType(ProblemException.class, () -> MunicipalityFile.read(latin))
                .problem()
                .more()
                .get("rows")
                .toString())
        .contains("UTF-8");
  }

  private static Difference difference(String lines) {
    return Difference.between(
        BEFORE,
        MunicipalityFile.read((HEADER + lines).getBytes(StandardCharsets.UTF_8)),
        Map.of(),
        nisCode -> true);
  }

  private static MunicipalityRow row(
      String nisCode, String name, String postalCode, List<Predecessor> predecessors) {
    return new MunicipalityRow(
        nisCode,
        name,
        null,
        "Antwerpen",
        "Vlaams Gewest",
        List.of(postalCode),
        List.of("Pallieterland"),
        predecessors);
  }
}
