package be.nabij.screening.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentCheckTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GOOD =
      """
      {"id": "two", "version": "1.0",
       "answerOptions": [{"value": "yes"}, {"value": "no"}],
       "items": [{"id": "1", "dimension": "social"}, {"id": "2", "dimension": "social"}],
       "scoring": {"method": "subscales", "mostMissing": 0,
                   "dimensions": [{"name": "social", "scoresOn": ["yes"], "lonelyFrom": 1}],
                   "categories": [{"name": "not-lonely", "from": 0, "to": 1},
                                  {"name": "lonely", "from": 2, "to": 2}]}}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"djg-6", "djg-11", "ucla-3", "ons-direct", "poster-6", "signal-card"})
  void each_instrument_is_sound(String id) {
    Instruments instruments = new Instruments(JSON, List.of(id), Optional.empty());

    Instrument instrument = instruments.find(id).orElseThrow();

    assertThat(instrument.disclaimer().nl()).contains("geen diagnose");
    assertThat(instruments.find(id, instrument.version())).contains(instrument);
    assertThat(instruments.find(id, "0.1")).isEmpty();
  }

  @Test
  void the_signal_card_has_its_56_signals_as_printed() {
    Instrument card =
        new Instruments(JSON, List.of("signal-card"), Optional.empty())
            .find("signal-card")
            .orElseThrow();

    assertThat(
            card.groups().stream()
                .map(
                    group ->
                        card.items().stream()
                            .filter(item -> group.id().equals(item.group()))
                            .count()))
        .containsExactly(11L, 10L, 7L, 19L, 9L);
  }

  @Test
  void an_earlier_version_is_found_but_not_offered() {
    Instruments instruments =
        new Instruments(JSON, List.of("djg-6"), Optional.of(List.of("djg-11")));

    assertThat(instruments.all()).extracting(Instrument::id).containsExactly("djg-6");
    assertThat(instruments.find("djg-11")).isEmpty();
    assertThat(instruments.find("djg-11", "1.0")).isPresent();
  }

  @Test
  void a_gap_between_bands_an_unknown_answer_and_a_lost_item_are_refused() throws Exception {
    assertThat(checked(GOOD).id()).isEqualTo("two");
    assertRefused(GOOD.replace("\"from\": 2", "\"from\": 3"), "do not cover 0 to 2");
    assertRefused(GOOD.replace("[\"yes\"]", "[\"maybe\"]"), "an unknown answer");
    assertRefused(
        GOOD.replace("\"2\", \"dimension\": \"social\"", "\"2\", \"dimension\": \"x\""),
        "2 has no dimension");
    assertRefused(GOOD.replace("\"id\": \"2\"", "\"id\": \"1\""), "the same id");
  }

  private static void assertRefused(String json, String because) {
    assertThatThrownBy(() -> checked(json))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(because);
  }

  private static Instrument checked(String json) throws JsonProcessingException {
    return InstrumentCheck.checked(JSON.readValue(json, Instrument.class));
  }
}
