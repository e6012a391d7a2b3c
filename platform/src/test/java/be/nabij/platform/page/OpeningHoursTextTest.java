package be.nabij.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpeningHoursTextTest {
  @Test
  void the_notation_of_openstreetmap_is_put_into_words() {
    assertThat(OpeningHoursText.of("Mo-Fr 09:00-12:00; We 13:30-16:00; PH off"))
        .containsExactly(
            "maandag tot vrijdag: 09:00 tot 12:00",
            "woensdag: 13:30 tot 16:00",
            "feestdagen: gesloten");
    assertThat(OpeningHoursText.of("Mo,Th 9:00-12:00,13:00-16:00"))
        .containsExactly("maandag en donderdag: 9:00 tot 12:00 en 13:00 tot 16:00");
    assertThat(OpeningHoursText.of("09:00-17:00")).containsExactly("elke dag: 09:00 tot 17:00");
  }

  @Test
  void what_was_written_for_people_stays_as_it_is() {
    assertThat(OpeningHoursText.of("Elke voormiddag; bel eerst even"))
        .containsExactly("Elke voormiddag; bel eerst even");
    assertThat(OpeningHoursText.of("Mo-Fr 09:00-12:00; op afspraak"))
        .containsExactly("Mo-Fr 09:00-12:00; op afspraak");
  }
}
