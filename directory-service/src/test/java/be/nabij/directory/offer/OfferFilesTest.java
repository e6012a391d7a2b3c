package be.nabij.directory.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.nabij.directory.taxonomy.Taxonomies;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferFilesTest {
  @Test
  void every_kind_of_service_of_the_guides_is_there() {
    Map<String, Long> byType =
        GuideServices.all().stream()
            .collect(Collectors.groupingBy(OfferEntry::type, Collectors.counting()));
    assertThat(byType)
        .containsEntry("emergency", 1L)
        .containsEntry("helpline", 6L)
        .containsEntry("therapy", 3L)
        .containsEntry("psychologist", 3L)
        .containsEntry("directory", 7L)
        .containsEntry("distance-guidance", 3L)
        .containsEntry("training", 14L)
        .containsEntry("local-initiative", 12L)
        .containsEntry("front-runner", 21L)
        .containsEntry("platform", 10L);
    assertThat(GuideServices.all()).hasSize(111);
  }

  @ParameterizedTest
  @CsvSource({
    "noodnummer-112, 112",
    "zelfmoordlijn-1813, 1813",
    "tele-onthaal-106, 106",
    "awel-102, 102",
    "hulplijn-1712, 1712",
    "caw-0800-13-500, +3280013500",
    "luisterlijn-similes, +3216244200",
    "tejo-lier, +3234803113",
    "joth-zandhoven, +3233363854",
    "overkop-mechelen, +32493406494",
    "eerstelijnspsycholoog-zilveren-knoop, +3232982920",
  })
  void number_to_call_is_the_one_of_the_source(String service, String number) {
    assertThat(GuideServices.named(service).phones())
        .extracting(phone -> phone.number())
        .containsExactly(number);
  }

  @ParameterizedTest
  @CsvSource({
    "tejo-lier, info.lier@tejo.be",
    "joth-zandhoven, info@joth.be",
    "overkop-mechelen, mechelen@overkop.be",
    "eerstelijnspsycholoog-zilveren-knoop, elp.lier@cggdepont.be",
    "vorming-in-groep-pallieterland, info@elzpallieterland.be",
    "aandachtshuis-aanpak, jeanine@aandachtshuis.nl",
    "koffie-en-contact-herenthout, isabelle.bogemans@herenthout.be",
    "preventieteam-caw-nwv, preventieteam@cawnoordwestvlaanderen.be",
  })
  void address_to_write_to_is_the_one_of_the_guide(String service, String email) {
    assertThat(GuideServices.named(service).email()).isEqualTo(email);
  }

  @Test
  void every_entry_names_its_guide_with_its_age_and_the_day_of_the_comparison() {
    assertThat(GuideServices.all())
        .allSatisfy(
            entry -> {
              assertThat(entry.source()).contains("(").containsAnyOf("20", "nog niet");
              assertThat(entry.verifiedAt()).isEqualTo(LocalDate.of(2026, 11, 21));
            });
    assertThat(GuideServices.named("koploperplaats-breda").source()).contains("maart 2017");
  }

  @Test
  void every_fault_in_what_a_service_refers_to_is_named() {
    OfferCheck.Known nothing =
        new OfferCheck.Known(
            source -> false,
            organisation -> false,
            location -> false,
            new Taxonomies(new ObjectMapper().findAndRegisterModules()),
            nisCode -> false);
    OfferEntry entry = GuideServices.named("samen-lezen-noorderwijk");

    assertThatThrownBy(() -> OfferCheck.check(List.of(entry, entry), nothing))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("two services have the same id")
        .hasMessageContaining("the unknown lokaal-bestuur-herentals")
        .hasMessageContaining("the unknown noorderwijk")
        .hasMessageContaining("the unknown municipality:13011");
  }
}
