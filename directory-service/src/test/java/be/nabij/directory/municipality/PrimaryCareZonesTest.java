package be.nabij.directory.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.directory.municipality.PrimaryCareZones.ZonePart;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrimaryCareZonesTest {
  private static final List<String> POSTAL_CODES =
      List.of(
          "2000", "2018", "2020", "2030", "2040", "2050", "2060", "2100", "2140", "2150", "2170",
          "2180", "2600", "2610", "2660");
  private static final List<String> ZONES =
      List.of("Antwerpen Centrum", "Antwerpen Oost", "Antwerpen Zuid", "Noord Antwerpen");

  private final PrimaryCareZones zones =
      new PrimaryCareZones(new ObjectMapper().findAndRegisterModules());

  @Test
  void every_postal_code_of_antwerp_lies_in_one_of_its_zones() {
    List<ZonePart> parts = zones.parts(antwerp(ZONES));

    assertThat(parts).extracting(ZonePart::zone).containsExactlyElementsOf(ZONES);
    assertThat(parts)
        .flatExtracting(ZonePart::postalCodes)
        .containsExactlyInAnyOrderElementsOf(POSTAL_CODES);
  }

  @Test
  void a_postal_code_that_nobody_placed_may_lie_in_any_zone() {
    assertThat(zones.of(antwerp(ZONES), "2099")).isEqualTo(ZONES);
    assertThat(zones.of(antwerp(ZONES), null)).isEqualTo(ZONES);
  }

  @Test
  void a_zone_that_newer_reference_data_no_longer_know_counts_no_more() {
    List<String> fewer = List.of("Antwerpen Oost", "Antwerpen Zuid");

    assertThat(zones.of(antwerp(fewer), "2018")).isEqualTo(fewer);
    assertThat(zones.of(antwerp(fewer), "2140")).containsExactly("Antwerpen Oost");
    assertThat(zones.parts(antwerp(List.of("Antwerpen")))).isEmpty();
  }

  @Test
  void a_municipality_of_one_zone_has_no_parts_and_mostly_no_past() {
    assertThat(zones.parts(MunicipalityMother.lier())).isEmpty();
    assertThat(zones.formerOf(MunicipalityMother.lier())).isEmpty();
  }

  private static Municipality antwerp(List<String> inZones) {
    return new Municipality(
        new MunicipalityRow(
            "11002",
            "Antwerpen",
            "Anvers",
            "Antwerpen",
            "Vlaams Gewest",
            POSTAL_CODES,
            inZones,
            List.of()));
  }
}
