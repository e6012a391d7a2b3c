package be.nabij.screening.advice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The table in the README that says where each of the 54 decision rules lives. To write it anew,
 * run this test with {@code -Dnabij.write-docs=true}.
 */
class RulesTableTest {
  private static final Path README = Path.of("README.md");
  private static final String START = "<!-- rules: written by RulesTableTest -->\n";
  private static final String END = "<!-- end of rules -->\n";

  private final List<Row> rows = read();

  @Test
  void all_54_rules_have_a_place() {
    assertThat(rows)
        .extracting(Row::rule)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 54).mapToObj("DR-%02d"::formatted).toList());
  }

  @Test
  void what_is_said_to_be_an_advice_rule_is_one_and_the_other_way_round() {
    assertThat(rows.stream().filter(row -> row.where().equals("AdviceRule")).map(Row::rule))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(AdviceRule.values())
                .map(AdviceRule::id)
                .filter(id -> id.startsWith("DR-"))
                .toList());
  }

  @Test
  void the_readme_shows_the_table() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf(START) + START.length();
    int end = readme.indexOf(END);
    assertThat(end).as("the README has the marks of the table").isGreaterThanOrEqualTo(start);
    if (Boolean.getBoolean("nabij.write-docs")) {
      readme = readme.substring(0, start) + table() + readme.substring(end);
      Files.writeString(README, readme);
      end = readme.indexOf(END);
    }
    assertThat(readme.substring(start, end)).isEqualTo(table());
  }

  private String table() {
    StringBuilder table = new StringBuilder("| rule | about | where |\n|---|---|---|\n");
    for (Row row : rows) {
      table.append(
          "| %s | %s | %s |\n"
              .formatted(row.rule(), row.when(), row.livesIn() + ": " + place(row)));
    }
    return table.toString();
  }

  private static String place(Row row) {
    return Arrays.stream(AdviceRule.values())
        .filter(rule -> rule.id().equals(row.rule()))
        .map(rule -> "`AdviceRule." + rule.name() + "`")
        .findFirst()
        .orElse(row.where());
  }

  private static List<Row> read() {
    try (InputStream stream =
        RulesTableTest.class.getResourceAsStream("/rules/decision-rules.json")) {
      return new ObjectMapper().readValue(stream, Table.class).rules();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private record Table(List<Row> rules) {}

  /** Where a rule lives, or why it does not yet. */
  private record Row(String rule, String when, String livesIn, String where) {}
}
