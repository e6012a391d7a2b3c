package be.nabij.directory.referencedata;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.csv.Csv;
import be.nabij.platform.csv.CsvRow;
import be.nabij.platform.csv.RowFaults;
import be.nabij.platform.testing.PublishedRecords;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a database of its own, which every test finds as it is after a first start. */
@QuarkusTest
@QuarkusTestResource(value = OwnDatabase.class, restrictToAnnotatedClass = true)
class MunicipalityImportTest {
  private static final String PROBLEM = "application/problem+json";
  private static final String EDITION = "2026-01-01";

  @Inject ReferenceDataLoading loading;
  @Inject ImportCommand command;
  @Inject EntityManager database;
  @TempDir Path folder;

  @BeforeEach
  void as_after_a_first_start() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery(
                        "truncate municipality, organisation, reference_edition cascade")
                    .executeUpdate());
    start();
  }

  @Test
  void the_shipped_file_again_changes_nothing() {
    send(ShippedFile.asItIs(), EDITION, false)
        .statusCode(200)
        .header("Link", containsString("rel=\"license\""))
        .body("dryRun", is(false))
        .body("edition", equalTo(EDITION))
        .body("added", empty())
        .body("changed", empty())
        .body("removed", empty())
        .body("unchanged", is(304))
        .body("needsAttention", empty());
  }

  @Test
  void a_dry_run_says_what_the_import_then_does_and_changes_nothing() {
    String foretold = send(lierAndNijlenMerged(), EDITION, true).extract().asString();
    when().get("/v1/municipalities").then().body("total", is(304));
    when().get("/v1/municipalities/12021").then().statusCode(200).body("name", equalTo("Lier"));

    String done = send(lierAndNijlenMerged(), EDITION, false).extract().asString();

    assertThat(done).isEqualTo(foretold.replace("\"dryRun\":true", "\"dryRun\":false"));
    send(lierAndNijlenMerged(), EDITION, false).body("unchanged", is(303));
  }

  @Test
  void a_merger_is_told_municipality_by_municipality() {
    send(lierAndNijlenMerged(), EDITION, false)
        .statusCode(200)
        .body("added.nisCode", contains("12099"))
        .body("changed", empty())
        .body("removed.nisCode", contains("12021", "12026"))
        .body("removed.mergedInto", contains("12099", "12099"))
        .body("unchanged", is(302))
        .body("needsAttention", hasSize(1))
        .body("needsAttention[0].nisCode", equalTo("12026"))
        .body("needsAttention[0].contactPoint", equalTo("Meldpunt Vereenzaming Nijlen"))
        .body("needsAttention[0].mergedInto", equalTo("12099"));
  }

  @Test
  void the_new_municipality_has_what_its_predecessors_had() {
    send(lierAndNijlenMerged(), EDITION, false).statusCode(200);

    when()
        .get("/v1/municipalities/12099")
        .then()
        .body("postalCodes", contains("2500", "2560"))
        .body("primaryCareZones", contains("Pallieterland"))
        .body("predecessors.nisCode", contains("12021", "12026"))
        .body("predecessors.name", contains("Lier", "Nijlen"));
    given()
        .redirects()
        .follow(false)
        .get("/v1/municipalities/12026")
        .then()
        .statusCode(308)
        .header("Location", containsString("/v1/municipalities/12099"));
    given()
        .queryParam("name", "nijlen")
        .get("/v1/municipalities")
        .then()
        .body("items.nisCode", contains("12099"));
  }

  @Test
  void contact_point_services_and_locations_go_to_the_new_municipality() {
    String contactPoint = when().get("/v1/contactPoints/12021").then().extract().path("name");
    long services = count("select count(*) from offer where 'municipality:12021' = any (areas)");
    long locations = count("select count(*) from location where municipality = '12021'");
    assertThat(List.of(services, locations)).doesNotContain(0L);

    send(lierAndNijlenMerged(), EDITION, false).statusCode(200);

    when()
        .get("/v1/contactPoints/12099")
        .then()
        .body("name", equalTo(contactPoint))
        .body("fallback", is(false));
    when().get("/v1/contactPoints/12021").then().statusCode(404);
    assertThat(count("select count(*) from offer where 'municipality:12099' = any (areas)"))
        .isEqualTo(services);
    assertThat(count("select count(*) from location where municipality = '12099'"))
        .isGreaterThanOrEqualTo(locations);
    given()
        .contentType("application/json")
        .body("{\"municipality\": \"12026\", \"types\": [\"contact-point\"]}")
        .post("/v1/offers/search")
        .then()
        .statusCode(200)
        .body("items.name", hasItem(contactPoint));
  }

  @Test
  void what_an_editor_wrote_is_inherited_too_and_stays_after_a_start() {
    given()
        .auth()
        .oauth2(RealComponents.token("editor-lier"))
        .contentType("application/json")
        .body("{\"kind\": \"social-house\", \"name\": \"Huis Lier\", \"phone\": \"038000500\"}")
        .put("/v1/contactPoints/12021")
        .then()
        .statusCode(200);

    send(lierAndNijlenMerged(), EDITION, false).statusCode(200);
    start();

    when().get("/v1/contactPoints/12099").then().body("name", equalTo("Huis Lier"));
  }

  @Test
  void a_municipality_that_keeps_its_code_keeps_its_own_contact_point() {
    send(
            ShippedFile.asItIs()
                .without("12021", "12026")
                .with("12026,Nijlen,,Antwerpen,Vlaams Gewest,2500;2560,12021;12026,Pallieterland"),
            EDITION,
            false)
        .statusCode(200)
        .body("changed.nisCode", contains("12026"))
        .body("changed[0].changes.field", contains("postalCodes", "predecessors"))
        .body("changed[0].changes[0].from", equalTo("2560"))
        .body("changed[0].changes[0].to", equalTo("2500;2560"))
        .body("needsAttention.nisCode", contains("12021"));

    when()
        .get("/v1/contactPoints/12026")
        .then()
        .body("name", equalTo("Meldpunt Vereenzaming Nijlen"))
        .header("ETag", "\"2\"");
  }

  @Test
  void a_municipality_that_only_had_the_fallback_gets_the_known_one() {
    send(
            ShippedFile.asItIs()
                .without("11001", "12026")
                .with("11001,Aartselaar,,Antwerpen,Vlaams Gewest,2560;2630,11001;12026,RupeLaar"),
            EDITION,
            false)
        .statusCode(200)
        .body("needsAttention", empty());
    start();

    when()
        .get("/v1/contactPoints/11001")
        .then()
        .body("name", equalTo("Meldpunt Vereenzaming Nijlen"));
  }

  @Test
  void the_topic_loses_who_is_gone_and_tells_of_who_is_new() {
    send(lierAndNijlenMerged(), EDITION, false).statusCode(200);

    try (PublishedRecords topic = PublishedRecords.of("nabij.contact-points")) {
      assertThat(
              topic.await(
                  messages ->
                      messages.stream().anyMatch(one -> one.key().equals("12099"))
                          && messages.stream()
                                  .filter(one -> one.value() == null)
                                  .map(one -> one.key())
                                  .distinct()
                                  .count()
                              == 2))
          .filteredOn(one -> one.key().equals("12099"))
          .first()
          .satisfies(
              one -> {
                assertThat(PublishedRecords.data(one).at("/municipality/name").asText())
                    .isEqualTo("Lier-Nijlen");
                assertThat(PublishedRecords.data(one).get("fallback").asBoolean()).isFalse();
              });
    }
  }

  @Test
  void a_start_with_older_files_leaves_the_import_alone() {
    send(lierAndNijlenMerged(), EDITION, false).statusCode(200);

    start();

    when().get("/v1/municipalities").then().body("total", is(303));
    when().get("/v1/municipalities/12099").then().statusCode(200);
    when().get("/v1/contactPoints/12099").then().header("ETag", "\"1\"");
  }

  @Test
  void a_correction_of_the_shipped_edition_outlives_a_start() {
    ShippedFile corrected =
        ShippedFile.asItIs()
            .without("11001")
            .with("11001,Aartselaar,Aartselaer,Antwerpen,Vlaams Gewest,2630,,RupeLaar");
    send(corrected, "2025-01-01", false).statusCode(200).body("changed.nisCode", contains("11001"));

    start();

    when().get("/v1/municipalities/11001").then().body("nameFr", equalTo("Aartselaer"));
  }

  @Test
  void an_older_edition_is_refused() {
    send(ShippedFile.asItIs(), EDITION, false).statusCode(200);

    send(lierAndNijlenMerged(), "2025-12-31", true)
        .statusCode(409)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:problem-type:nabij:older-edition"))
        .body("current", equalTo(EDITION));
  }

  @Test
  void an_edition_of_the_future_can_be_tried_but_not_taken() {
    send(lierAndNijlenMerged(), "2999-01-01", true).statusCode(200);

    send(lierAndNijlenMerged(), "2999-01-01", false)
        .statusCode(409)
        .body("type", equalTo("urn:problem-type:nabij:edition-not-yet-valid"));
  }

  @Test
  void every_row_at_fault_is_named_and_nothing_is_changed() {
    ShippedFile faulty =
        lierAndNijlenMerged()
            .with("12098,,,Antwerpen,Vlaams Gewest,,,")
            .with("12097,Nergens,,Antwerpen,Vlaams Gewest,2500,99999,Pallieterland")
            .with("11001,Aartselaar,,Antwerpen,Vlaams Gewest,2630,,RupeLaar");

    send(faulty, EDITION, false)
        .statusCode(422)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:problem-type:nabij:faulty-rows"))
        .body("rows.row", contains(305, 305, 305, 306, 307))
        .body(
            "rows.column",
            contains("name_nl", "postal_codes", "primary_care_zone", "merged_from", "nis_code"))
        .body("rows.code", contains("required", "required", "required", "unknown", "duplicate"));
    when().get("/v1/municipalities").then().body("total", is(304));
    when().get("/v1/municipalities/12099").then().statusCode(404);
  }

  @Test
  void a_municipality_that_is_missing_without_a_successor_is_named() {
    send(ShippedFile.asItIs().without("12021"), EDITION, false)
        .statusCode(422)
        .body("rows", hasSize(1))
        .body("rows[0].row", equalTo(0))
        .body("rows[0].code", equalTo("missing"))
        .body("rows[0].detail", containsString("12021 Lier"));
  }

  @Test
  void one_to_which_nothing_refers_may_go() {
    send(ShippedFile.asItIs().without("11001"), EDITION, false)
        .statusCode(200)
        .body("removed.nisCode", contains("11001"))
        .body("removed[0].mergedInto", nullValue());
    when().get("/v1/contactPoints/11001").then().statusCode(404);
  }

  @Test
  void refnis_changes_names_and_leaves_the_rest() {
    String refnis =
        "\uFEFFCode INS|Entités administratives|Langue|Administratieve eenheden|Taal\r\n"
            + "01000|ROYAUME||RIJK|\r\n11000|Arrondissement d'Anvers||Arrondissement Antwerpen|\r\n"
            + names("|", "12021", "Lier (Lier)|N|Lier aan de Nete (Lier)|N")
            + "\r\n62063|Liège|F|Luik|F\r\n";

    send(refnis, EDITION, false)
        .statusCode(200)
        .body("added", empty())
        .body("removed", empty())
        .body("changed.nisCode", hasItem("12021"))
        .body("changed.find { it.nisCode == '12021' }.changes.field", contains("name", "nameFr"))
        .body("changed.find { it.nisCode == '12021' }.changes.to", hasItem("Lier aan de Nete"));
    when()
        .get("/v1/municipalities/12021")
        .then()
        .body("postalCodes", contains("2500"))
        .body("primaryCareZones", contains("Pallieterland"));
  }

  @Test
  void conversion_of_postal_codes_changes_only_those() {
    StringBuilder conversion =
        new StringBuilder("Postal code;Gemeentenaam;Nom commune;Refnis code\n");
    for (CsvRow row : shippedRows()) {
      String codes =
          row.textOrEmpty("nis_code").equals("12021")
              ? "2501;2500"
              : row.textOrEmpty("postal_codes");
      for (String code : codes.split(";")) {
        conversion.append(code).append(";;;").append(row.textOrEmpty("nis_code")).append('\n');
      }
    }

    send(conversion.toString(), EDITION, false)
        .statusCode(200)
        .body("changed.nisCode", contains("12021"))
        .body("changed[0].changes.field", contains("postalCodes"))
        .body("changed[0].changes[0].to", equalTo("2500;2501"));
  }

  @Test
  void a_new_municipality_of_which_nobody_knows_the_zone_is_refused() {
    send(
            "Code INS;Entités administratives;Langue;Administratieve eenheden;Taal\n"
                + names(";", "12021", "Lier;N;Lier;N")
                + "\n12098;Nieuw;N;Nieuw;N\n",
            EDITION,
            true)
        .statusCode(422)
        .body("rows.column", hasItem("primary_care_zone"))
        .body("rows.column", not(hasItem("name_nl")));
  }

  @ParameterizedTest
  @CsvSource({
    "'a,b,c\n1,2,3\n', unknown-layout",
    "'', unknown-layout",
    "'nis_code,name_nl\n12021\n', faulty-rows",
  })
  void what_is_no_known_file_is_refused(String file, String problem) {
    send(file, EDITION, true)
        .statusCode(422)
        .body("type", equalTo("urn:problem-type:nabij:" + problem));
  }

  @Test
  void the_layouts_that_are_known_are_named() {
    send("a;b\n1;2\n", EDITION, true)
        .statusCode(422)
        .body("layouts", hasSize(3))
        .body("layouts[2]", equalTo("Postal code, Refnis code"));
  }

  @Test
  void both_parameters_are_checked_in_one_go() {
    given()
        .auth()
        .oauth2(RealComponents.token("operator"))
        .contentType("text/csv")
        .queryParam("edition", "1 January")
        .queryParam("dryRun", "perhaps")
        .body("x")
        .post("/v1/municipalities/import")
        .then()
        .statusCode(400)
        .body("errors.name", contains("edition", "dryRun"));
  }

  @ParameterizedTest
  @CsvSource({"editor-lier", "coordinator-pallieterland"})
  void only_operators_may_import(String other) {
    given()
        .auth()
        .oauth2(RealComponents.token(other))
        .contentType("text/csv")
        .queryParam("edition", EDITION)
        .body(ShippedFile.asItIs().toString())
        .post("/v1/municipalities/import")
        .then()
        .statusCode(403)
        .contentType(PROBLEM);
  }

  @Test
  void the_command_prints_the_difference_and_the_attribution() throws IOException {
    Path file = Files.writeString(folder.resolve("newer.csv"), lierAndNijlenMerged().toString());

    assertThat(run(0, file.toString(), "--edition=" + EDITION, "--dry-run"))
        .contains("a dry run, nothing was changed")
        .contains("new      12099 Lier-Nijlen")
        .contains("gone     12021 Lier (now 12099)")
        .contains("302 unchanged")
        .contains("Needs attention")
        .contains("Source: Statbel");
    when().get("/v1/municipalities").then().body("total", is(304));

    assertThat(run(0, file.toString(), "--edition=" + EDITION)).contains("taken over");
    when().get("/v1/municipalities").then().body("total", is(303));
  }

  @Test
  void the_command_names_the_rows_of_a_file_that_is_refused() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("faulty.csv"),
            ShippedFile.asItIs().with("12098,Nieuw,,Antwerpen,Vlaams Gewest,2500,,").toString());

    assertThat(run(1, file.toString(), "--edition=" + EDITION))
        .contains("Nothing was changed")
        .contains("Row 306, primary_care_zone");
  }

  @ParameterizedTest
  @CsvSource({"--edition=2026-01-01", "a.csv", "a.csv --edition=soon", "a.csv --editie=2026-01-01"})
  void a_command_that_is_not_understood_says_how_it_goes(String arguments) {
    assertThat(run(2, arguments.split(" "))).startsWith("usage: import-municipalities");
  }

  private String run(int expected, String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    List<String> all = new ArrayList<>(List.of(ImportCommand.NAME));
    all.addAll(List.of(arguments));
    assertThat(command.run(all, out, out)).isEqualTo(expected);
    return printed.toString(StandardCharsets.UTF_8);
  }

  private void start() {
    loading.load(new StartupEvent());
  }

  private static ShippedFile lierAndNijlenMerged() {
    return ShippedFile.asItIs()
        .without("12021", "12026")
        .with("12099,Lier-Nijlen,,Antwerpen,Vlaams Gewest,,12021;12026,");
  }

  /** REFNIS rows of every municipality as it is, but for one. */
  private static String names(String separator, String otherwise, String cells) {
    return String.join(
        "\r\n",
        shippedRows().stream()
            .map(
                row ->
                    row.textOrEmpty("nis_code").equals(otherwise)
                        ? otherwise + separator + cells
                        : String.join(
                            separator,
                            row.textOrEmpty("nis_code"),
                            row.textOrEmpty("name_nl"),
                            "N",
                            row.textOrEmpty("name_nl"),
                            "N"))
            .toList());
  }

  private static List<CsvRow> shippedRows() {
    return Csv.table(
            ShippedFile.asItIs().toString().getBytes(StandardCharsets.UTF_8), new RowFaults())
        .rows();
  }

  private long count(String query) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number) database.createNativeQuery(query, Long.class).getSingleResult())
                    .longValue());
  }

  private static ValidatableResponse send(Object file, String edition, boolean dryRun) {
    return given()
        .auth()
        .oauth2(RealComponents.token("operator"))
        .contentType("text/csv; charset=UTF-8")
        .queryParam("edition", edition)
        .queryParam("dryRun", dryRun)
        .body(file.toString())
        .post("/v1/municipalities/import")
        .then();
  }
}
