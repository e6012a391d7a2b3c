package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Matches from the packaged service, with the offers that the packaged directory knows nearby. */
@EndToEndTest
@Order(9)
class MatchTest {
  private static final String LONELY_FOR_YEARS_IN_LIER =
      """
      {"municipality": "12021", "age": 45, "duration": "chronic", "lonelyDimensions": ["social"]}
      """;

  private final Nabij nabij;

  MatchTest(Nabij nabij) {
    this.nabij = nabij;
  }

  @Test
  void somebody_in_lier_gets_expert_help_first_and_where_to_find_it() {
    Answer answer = awaitOffers();

    assertThat(answer.at("/items/0/id")).isEqualTo("psychologische-interventie");
    assertThat(answer.at("/items/0/offers/0/type")).isEqualTo("psychologist");
    assertThat(answer.json().path("advice").valueStream().map(one -> one.path("rule").asText()))
        .contains("DR-01");
  }

  @Test
  void without_the_directory_the_matches_are_there_all_the_same() {
    List<String> usual = ids(match());
    nabij.directoryService().kill();

    Answer answer = match();

    assertThat(answer.at("/localOffers")).isEqualTo("unavailable");
    assertThat(ids(answer)).isEqualTo(usual);
  }

  /** The first answer of a directory that just started may take longer than a match waits. */
  private Answer awaitOffers() {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(this::match, answer -> answer.at("/localOffers").equals("found"));
  }

  private Answer match() {
    return nabij
        .asNobody(nabij.interventionsService())
        .post("/v1/matches", LONELY_FOR_YEARS_IN_LIER)
        .expect(200);
  }

  private static List<String> ids(Answer answer) {
    return answer.items().stream().map(item -> item.path("id").asText()).toList();
  }
}
