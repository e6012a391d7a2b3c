package be.nabij.interventions.planreport;

import static be.nabij.interventions.actionplan.Plans.COORDINATOR;
import static be.nabij.interventions.actionplan.Plans.EDITOR;
import static be.nabij.interventions.actionplan.Plans.LIER;
import static be.nabij.interventions.actionplan.Plans.add;
import static be.nabij.interventions.actionplan.Plans.addAction;
import static be.nabij.interventions.actionplan.Plans.addExample;
import static be.nabij.interventions.actionplan.Plans.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import be.nabij.platform.csv.Csv;
import be.nabij.platform.csv.CsvRow;
import be.nabij.platform.csv.CsvTable;
import be.nabij.platform.csv.RowFaults;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ActionPlanCsvTest {

  @Test
  void a_file_of_a_plan_says_of_each_action_what_rest_says() {
    String plan = addExample();
    addAction(EDITOR, plan, "{\"title\": \"=1+1; \\\"bank\\\"\", \"why\": \"Zitten\\nen praten\"}");

    List<CsvRow> rows = table(plan, EDITOR).rows();

    List<Map<String, Object>> actions = as(EDITOR).get(plan).then().extract().path("actions");
    assertThat(rows).hasSize(2);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).cells()).isEqualTo(asCells(actions.get(i)));
    }
  }

  @Test
  void a_file_of_an_empty_plan_has_its_columns() {
    CsvTable table = table(add(COORDINATOR, LIER), COORDINATOR);
    assertThat(table.rows()).isEmpty();
    assertThat(table.header())
        .startsWith("id", "title", "status", "goodPractice", "elements", "level")
        .hasSize(16);
  }

  @Test
  void a_file_of_another_municipality_is_not_found() {
    as(COORDINATOR).get(addExample() + "?format=csv").then().statusCode(404);
  }

  private static CsvTable table(String plan, String user) {
    byte[] file =
        as(user)
            .get(plan + "?format=csv")
            .then()
            .statusCode(200)
            .contentType(containsString("text/csv"))
            .header("Content-Disposition", containsString("actieplan-"))
            .extract()
            .asByteArray();
    RowFaults faults = new RowFaults();
    CsvTable table = Csv.table(file, faults);
    assertThat(faults.shown()).isEmpty();
    return table;
  }

  private static Map<String, String> asCells(Map<String, Object> action) {
    Map<String, String> cells = new TreeMap<>();
    action.forEach(
        (field, value) -> {
          String cell =
              value instanceof List<?> codes
                  ? String.join(", ", codes.stream().map(String::valueOf).toList())
                  : String.valueOf(value);
          if (!cell.isEmpty() && !field.equals("revision")) {
            cells.put(field, cell);
          }
        });
    return cells;
  }
}
