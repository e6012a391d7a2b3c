package be.nabij.referral.direct;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ContextCodesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCREENING = Path.of("../screening-service/src/main/resources");

  private final ContextCodes codes = new ContextCodes(JSON);

  @Test
  void they_are_those_of_screening_service_so_that_one_word_has_one_meaning() throws IOException {
    JsonNode card = JSON.readTree(SCREENING.resolve("instruments/signal-card.json").toFile());
    assertThat(codes.signals()).isEqualTo(card.get("items").findValuesAsText("id"));

    JsonNode questions = JSON.readTree(SCREENING.resolve("context/questions.json").toFile());
    List<String> lifeEvents =
        StreamSupport.stream(questions.get("questions").spliterator(), false)
            .filter(question -> question.path("field").asText().equals("lifeEvents"))
            .flatMap(question -> question.get("options").findValuesAsText("code").stream())
            .toList();
    assertThat(codes.lifeEvents()).isEqualTo(lifeEvents).isNotEmpty();
  }

  @Test
  void a_code_has_words_in_both_languages() {
    assertThat(codes.text("divorce", Locale.of("nl"))).isEqualTo("Scheiding");
    assertThat(codes.text("headache", Locale.ENGLISH)).isEqualTo("Headache");
    assertThat(codes.text("of-before", Locale.ENGLISH)).isEqualTo("of-before");
  }
}
