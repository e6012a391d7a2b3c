package be.nabij.interventions.element;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.interventions.element.EvidenceReading.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElementTest {
  private static final EvidenceReading STARRED = new EvidenceReading(Level.STRONG, "*", "toolkit");
  private static final EvidenceReading LIMITED =
      new EvidenceReading(Level.LIMITED, "beperkt", "slides");

  @Test
  void keeps_what_each_source_says_in_order() {
    assertThat(new Element(entry(List.of(STARRED, LIMITED)), 0).readings())
        .containsExactly(STARRED, LIMITED);
  }

  @Test
  void takes_over_what_the_data_file_says_now() {
    Element element = new Element(entry(List.of(STARRED, LIMITED)), 0);

    element.update(entry(List.of(LIMITED)), 3);

    assertThat(element.readings()).containsExactly(LIMITED);
  }

  @Test
  void is_searched_by_every_name_and_keyword() {
    assertThat(entry(List.of(STARRED)).spelling())
        .isEqualTo("sociale netwerken creeren netwerken buren");
  }

  private static ElementEntry entry(List<EvidenceReading> readings) {
    return new ElementEntry(
        "sociale-netwerken-creeren",
        "Sociale netwerken creëren",
        List.of("Netwerken"),
        "De kring rond iemand groter maken.",
        List.of("buren"),
        Evidence.STRONG,
        readings,
        "toolkit",
        null);
  }
}
