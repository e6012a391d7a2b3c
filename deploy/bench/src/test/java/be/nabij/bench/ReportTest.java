package be.nabij.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  @TempDir Path folder;

  @Test
  void a_budget_says_that_it_is_met_or_by_how_much_it_is_missed() {
    assertThat(Budget.atLeast(2_000).verdict(2_000)).isEqualTo("met");
    assertThat(Budget.atLeast(2_000).verdict(500)).isEqualTo("missed: 25 % of it");
    assertThat(Budget.atMost(20).verdict(20)).isEqualTo("met");
    assertThat(Budget.atMost(20).verdict(86)).isEqualTo("missed: 4.3 times it");
  }

  @Test
  void the_table_and_the_json_tell_the_same() throws IOException {
    Report report = new Report(Instant.parse("2026-11-22T01:02:03.4Z"), "2 processors");
    report.add(
        Figure.of("screenings", "completed", 2_500, "/s")
            .against(10_000)
            .shouldBe(Budget.atLeast(5_000)));
    report.add(Figure.of("start", "first answer", 1.25, "s").shouldBe(Budget.atMost(1.5)));
    report.remark("Something else ran.");

    report.write(folder);

    assertThat(Files.readString(folder.resolve("bench.md")))
        .contains(
            "2026-11-22T01:02:03Z, 2 processors",
            "| screenings | completed | 2500 /s | 0.25 | ≥ 5000 | missed: 50 % of it |",
            "| start | first answer | 1.25 s |  | ≤ 1.50 | met |",
            "- Something else ran.");
    JsonNode json = new ObjectMapper().readTree(folder.resolve("bench.json").toFile());
    assertThat(json.path("figures").path(0).path("ofPostgres").asDouble()).isEqualTo(0.25);
    assertThat(json.path("figures").path(0).path("met").asBoolean(true)).isFalse();
    assertThat(json.path("figures").path(1).path("met").asBoolean()).isTrue();
    assertThat(json.path("figures").path(1).has("ofPostgres")).isFalse();
  }
}
