package be.nabij.directory.contactpoint;

import static be.nabij.platform.testing.RealComponents.token;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import be.nabij.platform.testing.RealComponents;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ContactPointFilesTest {
  private static final String LIER = "/v1/contactPoints/12021";
  private static final String HEADER = "municipality;kind;name;phone;openingHours;capacity\n";

  @Inject ObjectMapper mapper;

  @AfterEach
  void put_back() {
    given()
        .auth()
        .oauth2(token("editor-lier"))
        .contentType("application/json")
        .body("{\"kind\": \"ocmw\", \"name\": \"OCMW Lier\", \"phone\": \"038000500\"}")
        .put(LIER)
        .then()
        .statusCode(200);
  }

  @Test
  void everyone_may_take_out_what_is_public() {
    when()
        .get("/v1/contactPoints/export")
        .then()
        .statusCode(200)
        .header("Content-Type", containsString("text/csv"))
        .body(containsString("\"12026\";Nijlen;"))
        .body(containsString("'+3234100211"));
    assertThat(export("?zone=Voorkempen").lines()).hasSize(2);
    assertThat(export("?municipality=12021").lines()).hasSize(2);
    assertThat(export("?municipality=11001").lines()).hasSize(1);
  }

  @Test
  void what_is_taken_out_and_in_again_changes_nothing() {
    given()
        .auth()
        .oauth2(token("editor-lier"))
        .contentType("application/json")
        .body(
            """
            {"kind": "ocmw", "name": "=OCMW; \\"Lier\\"", "phone": "038000500",
             "openingHours": "Mo-Fr 09:00-12:00; PH off",
             "channels": [{"kind": "email", "address": "a@lier.example"}],
             "capacity": {"state": "limited", "until": "2999-01-01"}}
            """)
        .put(LIER)
        .then()
        .statusCode(200);
    String tag = when().get(LIER).getHeader("ETag");

    take(export("?municipality=12021"), "")
        .statusCode(200)
        .body("unchanged", is(1))
        .body("changed", is(0));

    when().get(LIER).then().header("ETag", tag).body("name", equalTo("=OCMW; \"Lier\""));
    given()
        .auth()
        .oauth2(token("editor-lier"))
        .get(LIER + "/routing")
        .then()
        .body("channels.kind", contains("inbox", "email"));
  }

  @Test
  void a_dry_run_answers_the_same_and_changes_nothing() {
    String file = HEADER + "12021;social-house;Het Huis;03 800 05 00;;full\n";
    String tag = when().get(LIER).getHeader("ETag");

    take(file, "?dryRun=true")
        .statusCode(200)
        .body("dryRun", is(true))
        .body("changed", is(1))
        .body("rows.action", contains("changed"));
    when().get(LIER).then().header("ETag", tag);

    take(file, "?dryRun=false").statusCode(200).body("changed", is(1));
    when()
        .get(LIER)
        .then()
        .body("name", equalTo("Het Huis"))
        .body("kind", equalTo("social-house"))
        .body("capacity.state", equalTo("full"));
    given()
        .auth()
        .oauth2(token("editor-lier"))
        .get(LIER + "/history?pageSize=1")
        .then()
        .body("items[0].action", equalTo("import"));
  }

  @Test
  void every_fault_is_named_by_row_and_column_and_nothing_is_taken_over() {
    String tag = when().get(LIER).getHeader("ETag");

    take(
            HEADER.replace("capacity", "capacity;revision;verifiedAt")
                + "12021;ocmw;Goed;03 800 05 00;;open;;\n"
                + "12026;ocmw;Nijlen;03 800 05 00;;open;;\n"
                + "12021;bakery;;123;;closed;1;gisteren\n",
            "")
        .statusCode(422)
        .body("type", equalTo("urn:problem-type:nabij:faulty-rows"))
        .body(
            "rows.collect { it.row + ' ' + it.column + ' ' + it.code }",
            containsInAnyOrder(
                "3 municipality not-found",
                "4 municipality double",
                "4 revision changed-meanwhile",
                "4 kind not-allowed",
                "4 capacity not-allowed",
                "4 verifiedAt wrong-format",
                "4 name required",
                "4 phone wrong-format"));

    when().get(LIER).then().header("ETag", tag);
  }

  @Test
  void a_file_brings_back_what_was_retired() {
    given().auth().oauth2(token("editor-lier")).delete(LIER).then().statusCode(200);

    take(HEADER + "12021;ocmw;OCMW Lier;03 800 05 00;;\n", "").body("added", is(1));

    when().get(LIER).then().body("fallback", is(false)).body("phone", equalTo("+3238000500"));
  }

  @Test
  void only_editors_take_in() {
    String file = HEADER + "12021;ocmw;OCMW Lier;03 800 05 00;;\n";
    given()
        .contentType("text/csv")
        .body(file)
        .post("/v1/contactPoints/import")
        .then()
        .statusCode(401);
    given()
        .auth()
        .oauth2(token("handler-lier"))
        .contentType("text/csv")
        .body(file)
        .post("/v1/contactPoints/import")
        .then()
        .statusCode(403);
    take(file, "?dryRun=maybe").statusCode(400);
  }

  @Test
  void kinds_are_written_as_in_json() {
    assertThat(ContactPointKind.values())
        .allSatisfy(
            kind ->
                assertThat(mapper.convertValue(kind, String.class))
                    .isEqualTo(kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    assertThat(Stream.of("open", "limited", "full"))
        .allSatisfy(
            state ->
                take(HEADER + "12021;ocmw;X;038000500;;" + state + "\n", "?dryRun=true")
                    .statusCode(200));
  }

  private static String export(String query) {
    return new String(
        when().get("/v1/contactPoints/export" + query).then().extract().asByteArray(),
        StandardCharsets.UTF_8);
  }

  private static ValidatableResponse take(String file, String query) {
    return given()
        .auth()
        .oauth2(token("editor-lier"))
        .contentType("text/csv; charset=UTF-8")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post("/v1/contactPoints/import" + query)
        .then();
  }
}
