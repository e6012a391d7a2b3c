package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Alerts, dashboards and runbooks as files; nothing needs to run. {@link ObservabilityTest} holds
 * them against the running services.
 */
@Order(0)
class SeeingTest {
  private static final List<String> HEADINGS =
      List.of("What it means", "What people notice", "What to do", "How to check that it is over");
  private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");
  private static final Pattern LINK = Pattern.compile("\\]\\((Nabij\\w+)\\.md\\)");

  @Test
  void every_alert_has_its_runbook_and_every_runbook_its_alert() {
    Set<String> alerts =
        Seeing.alerts().stream()
            .map(alert -> alert.path("alert").asText())
            .collect(Collectors.toSet());

    assertThat(alerts).isNotEmpty().isEqualTo(Seeing.runbooks().keySet());
  }

  @Test
  void every_alert_says_how_bad_it_is_since_when_and_what_to_do() {
    assertThat(Seeing.alerts())
        .isNotEmpty()
        .allSatisfy(
            alert -> {
              String name = alert.path("alert").asText();
              assertThat(name).matches("Nabij[A-Z]\\w+");
              assertThat(alert.path("expr").asText()).isNotBlank();
              assertThat(alert.path("for").asText()).as(name).matches("\\d+[smhd]");
              assertThat(alert.at("/labels/severity").asText())
                  .as(name)
                  .isIn("critical", "warning");
              assertThat(alert.at("/annotations/summary").asText()).as(name).isNotBlank();
              assertThat(alert.at("/annotations/description").asText()).as(name).isNotBlank();
              assertThat(alert.at("/annotations/runbook_url").asText())
                  .isEqualTo("docs/runbooks/" + name + ".md");
            });
  }

  @Test
  void every_runbook_has_all_parts_in_the_same_order_and_leads_nowhere_that_is_not_there() {
    Map<String, String> runbooks = Seeing.runbooks();
    runbooks.forEach(
        (name, text) -> {
          assertThat(text).startsWith("# " + name + "\n");
          assertThat(HEADING.matcher(text).results().map(found -> found.group(1)))
              .as(name)
              .isEqualTo(HEADINGS);
          assertThat(text.split("(?m)^## .*$")).as(name).noneMatch(String::isBlank);
          assertThat(LINK.matcher(text).results().map(found -> found.group(1)))
              .as("links of %s", name)
              .allMatch(runbooks::containsKey);
        });
  }

  @Test
  void the_list_of_runbooks_is_complete() {
    String list = Seeing.text("docs/runbooks/README.md");

    assertThat(LINK.matcher(list).results().map(found -> found.group(1)).toList())
        .containsExactlyInAnyOrderElementsOf(Seeing.runbooks().keySet());
    for (JsonNode alert : Seeing.alerts()) {
      String name = alert.path("alert").asText();
      assertThat(list)
          .contains(
              "[" + name + "](" + name + ".md) | " + alert.at("/labels/severity").asText() + " |");
    }
  }

  @Test
  void every_query_of_a_runbook_says_where_it_is_to_be_run() {
    Seeing.runbooks()
        .forEach(
            (name, text) ->
                assertThat(Seeing.Sql.in(text))
                    .as(name)
                    .hasSize(text.split("```sql", -1).length - 1));
  }

  @Test
  void what_a_runbook_asks_the_database_of_referrals_goes_through_the_wall() {
    assertThat(Seeing.runbooks().values().stream().flatMap(text -> Seeing.Sql.in(text).stream()))
        .isNotEmpty()
        .allSatisfy(
            sql -> {
              assertThat(sql.database()).isIn("any", "screening", "referral");
              if (sql.database().equals("referral")) {
                assertThat(sql.statements().strip()).startsWith("set nabij.scope = 'everything';");
              }
            });
  }

  @Test
  void every_dashboard_can_be_imported_anywhere_and_asks_something_in_every_panel() {
    Set<String> ids = new HashSet<>();
    assertThat(Seeing.dashboards()).hasSize(4);
    Seeing.dashboards()
        .forEach(
            (file, dashboard) -> {
              assertThat(dashboard.path("uid").asText() + ".json").isEqualTo(file);
              assertThat(dashboard.path("title").asText()).startsWith("Nabij: ");
              assertThat(ids.add(dashboard.path("uid").asText())).isTrue();
              Set<Integer> panels = new TreeSet<>();
              for (JsonNode panel : dashboard.path("panels")) {
                assertThat(panels.add(panel.path("id").asInt())).isTrue();
                if (!panel.path("type").asText().equals("row")) {
                  assertThat(panel.path("targets")).as(panel.path("title").asText()).isNotEmpty();
                  assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${source}");
                }
              }
            });
  }

  @Test
  void what_an_expression_asks_for_is_read_from_it() {
    assertThat(
            MetricUse.in(
                "sum by (application) (rate(a_total{status=~\"5..\", uri=\"x(y)\"}[5m]))"
                    + " / max(b{c!=\"d\"}) > 7 * 86400 and absent(e) or vector(0)"))
        .containsExactly(
            new MetricUse("a_total", Set.of("application", "status", "uri"), Map.of("uri", "x(y)")),
            new MetricUse("b", Set.of("application", "c"), Map.of()),
            new MetricUse("e", Set.of("application"), Map.of()));
  }
}
