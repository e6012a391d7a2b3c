package be.nabij.directory.editing;

import static be.nabij.directory.editing.EditedServices.HEADER;
import static be.nabij.directory.editing.EditedServices.PATH;
import static be.nabij.directory.editing.EditedServices.added;
import static be.nabij.directory.editing.EditedServices.asEditor;
import static be.nabij.directory.editing.EditedServices.retired;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ServiceFilesResourceTest {
  private static final Logger LOG = Logger.getLogger(ServiceFilesResourceTest.class);

  @AfterEach
  void remove() {
    EditedServices.removeAll();
  }

  @Test
  void what_is_taken_out_and_in_again_changes_nothing() {
    added("Voorbeeld: koffie", true);
    added("Voorbeeld: thee", false);
    retired("Voorbeeld: soep");
    byte[] file = export();

    for (boolean dryRun : new boolean[] {true, false}) {
      take(file, dryRun)
          .statusCode(200)
          .body("dryRun", is(dryRun))
          .body("unchanged", is(3))
          .body("added", is(0))
          .body("changed", is(0))
          .body("retired", is(0));
    }
    assertThat(export()).isEqualTo(file);
  }

  @Test
  void rows_add_change_and_retire() {
    String changed = added("Voorbeeld: koffie", true);
    String retired = added("Voorbeeld: thee", true);
    String file = new String(export(), StandardCharsets.UTF_8);
    String thee = line(file, retired);
    String edited =
        file.replace("Voorbeeld: koffie", "Voorbeeld: warme koffie")
            .replace(thee, thee.replace("published", "retired"));

    take(edited.getBytes(StandardCharsets.UTF_8), true)
        .body("changed", is(1))
        .body("retired", is(1));
    asEditor()
        .get(PATH + "/" + changed)
        .then()
        .body("published.name", equalTo("Voorbeeld: koffie"));

    take(edited.getBytes(StandardCharsets.UTF_8), false)
        .statusCode(200)
        .body("changed", is(1))
        .body("retired", is(1))
        .body("rows.id", containsInAnyOrder(changed, retired));
    asEditor()
        .get(PATH + "/" + changed)
        .then()
        .body("published.name", equalTo("Voorbeeld: warme koffie"));
    asEditor().get(PATH + "/" + retired).then().body("status", equalTo("retired"));
    asEditor()
        .get(PATH + "/" + changed + "/history")
        .then()
        .body("items[0].action", equalTo("import"))
        .body("items[0].changes.field", contains("name"));
  }

  @Test
  void new_rows_are_found_at_once() {
    take(
            (HEADER
                    + "published;12021;Voorbeeld: breien;Voorbeeldorganisatie;local-initiative;person;"
                    + "on-site|phone;Samen breien.;not-offered;wollen|naald\\|draad;"
                    + "\"03 800 05 00;onthaal|112\";ageFrom=60\r\n")
                .getBytes(StandardCharsets.UTF_8),
            false)
        .statusCode(200)
        .body("added", is(1))
        .body("rows[0].row", is(2))
        .body("rows[0].id", notNullValue());
    given()
        .get("/hsds/v3/services?search=wollen&full=true")
        .then()
        .body("contents[0].name", equalTo("Voorbeeld: breien"))
        .body("contents[0].phones.number", contains("+3238000500", "112"))
        .body("contents[0].phones[0].description", equalTo("onthaal"))
        .body("contents[0].minimum_age", is(60));
  }

  @Test
  void every_fault_is_named_by_row_and_column_and_nothing_is_taken_over() {
    String id = added("Voorbeeld: koffie", true);
    String file =
        "id;revision;"
            + HEADER
            + ";;published;12026;Voorbeeld: a;O;local-initiative;person;on-site;x;possible;;;\r\n"
            + ";;soon;12021;;O;bakery;person;on-site;x;possible;;nummer;ageFrom=old|tall=yes\r\n"
            + id
            + ";1;published;12021;Voorbeeld: b;O;local-initiative;person;on-site;x;possible;;;\r\n"
            + "nothing;;published;12021;Voorbeeld: c;O;local-initiative;person;on-site;x;possible;;;\r\n"
            + ";;retired;12021;Voorbeeld: d;O;local-initiative;person;on-site;x;possible;;;\r\n"
            + ";;published;12021;Voorbeeld: e;O;local-initiative;person;on-site;x;possible;;;\r\n";

    take(file.getBytes(StandardCharsets.UTF_8), false)
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:problem-type:nabij:faulty-rows"))
        .body(
            "rows.collect { it.row + ' ' + it.column + ' ' + it.code }",
            containsInAnyOrder(
                "2 municipality not-allowed",
                "2 areas not-allowed",
                "3 status not-allowed",
                "3 name required",
                "3 type unknown",
                "3 phones wrong-format",
                "3 ways wrong-type",
                "3 ways unknown-field",
                "4 revision changed-meanwhile",
                "5 id not-found",
                "6 status not-allowed"))
        .body("total", is(11));
    asEditor().get(PATH).then().body("total", is(1));
  }

  @Test
  void import_of_10_000_rows_with_one_bad_row_changes_nothing_and_names_the_row() {
    String file = EditedServices.file(10_000).replace("Voorbeeld 7776;", ";");
    long start = System.nanoTime();
    take(file.getBytes(StandardCharsets.UTF_8), false)
        .statusCode(422)
        .body("rows", hasSize(1))
        .body("rows[0].row", is(7_777))
        .body("rows[0].column", equalTo("name"))
        .body("total", is(1));
    LOG.infof("10,000 rows with one bad row: %d ms", (System.nanoTime() - start) / 1_000_000);
    asEditor().get(PATH).then().body("total", is(0));
  }

  @Test
  void thousands_of_good_rows_come_out_as_they_went_in() {
    int many = 2_000;
    take(EditedServices.file(many).getBytes(StandardCharsets.UTF_8), false)
        .statusCode(200)
        .body("added", is(many))
        .body("rows", hasSize(1_000));
    asEditor().get(PATH).then().body("total", is(many));
    take(export(), false).statusCode(200).body("unchanged", is(many));
  }

  @Test
  void larger_files_are_for_editors_at_this_address_only() {
    String large = "x".repeat(200_000);
    given().contentType("text/csv").body(large).post(PATH + "/import").then().statusCode(401);
    given()
        .auth()
        .oauth2(RealComponents.token("handler-lier"))
        .contentType("text/csv")
        .body(large)
        .post(PATH + "/import")
        .then()
        .statusCode(403);
    take(large.getBytes(StandardCharsets.UTF_8), false).statusCode(422);
    take("x".repeat(10_500_000).getBytes(StandardCharsets.UTF_8), false).statusCode(413);
    asEditor().contentType("application/json").body(large).post(PATH).then().statusCode(413);
    asEditor()
        .contentType("application/json")
        .body("{}")
        .post(PATH + "/import")
        .then()
        .statusCode(415);
    when().get(PATH + "/import").then().statusCode(405);
    asEditor()
        .contentType("text/csv")
        .body("")
        .post(PATH + "/import?dryRun=maybe")
        .then()
        .statusCode(400)
        .body("errors.name", contains("dryRun"));
  }

  @Test
  void export_is_for_a_spreadsheet() {
    added("=cmd()", true);
    String file = new String(export(), StandardCharsets.UTF_8);
    assertThat(file).startsWith("\uFEFFid;revision;status;municipality;name;");
    assertThat(file.replace("\"", "")).contains(";'=cmd();").doesNotContain(";=cmd()");
    asEditor()
        .get(PATH)
        .then()
        .body("items[0].published.name", equalTo("=cmd()"))
        .body("items[0].draft", nullValue());
  }

  private static String line(String file, String id) {
    return file.lines().filter(line -> line.contains(id)).findFirst().orElseThrow();
  }

  private static byte[] export() {
    return asEditor()
        .get(PATH + "/export?municipality=12021")
        .then()
        .statusCode(200)
        .header("Content-Type", "text/csv;charset=UTF-8")
        .extract()
        .asByteArray();
  }

  private static ValidatableResponse take(byte[] file, boolean dryRun) {
    return asEditor()
        .contentType("text/csv")
        .body(file)
        .post(PATH + "/import?dryRun=" + dryRun)
        .then();
  }
}
