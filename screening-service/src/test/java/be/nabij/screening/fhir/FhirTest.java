package be.nabij.screening.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.testing.RealComponents;
import be.nabij.screening.testing.PublishedEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class FhirTest {
  private static final String FHIR_JSON = "application/fhir+json";
  private static final String RESPONSE =
      """
      {"resourceType": "QuestionnaireResponse",
       "questionnaire": "urn:nabij:instrument:djg-6|1.0",
       "status": "completed",
       "subject": {"identifier": {"system": "https://partner.example/pseudonyms", "value": "p-17"}},
       "authored": "2026-11-01T10:00:00+01:00",
       "item": [
         {"linkId": "3", "text": "Ik ervaar een leegte om me heen",
          "answer": [{"valueCoding": {"system": "urn:nabij:answers:djg-6", "code": "yes",
                                      "display": "Ja"}}]},
         {"linkId": "9", "answer": [{"valueCoding": {"code": "no"}}]},
         {"linkId": "10", "answer": [{"valueString": "more-or-less"}]},
         {"linkId": "rest", "item": [
           {"linkId": "4", "answer": [{"valueCoding": {"code": "yes"}}]},
           {"linkId": "7", "answer": [{"valueCoding": {"code": "no"}}]},
           {"linkId": "8", "answer": [{"valueCoding": {"code": "yes"}}]}]}]}
      """;

  private static String partner;

  @Inject DataSource database;

  @BeforeAll
  static void partner_has_a_token() {
    partner = RealComponents.clientToken("partner-app");
  }

  @Test
  void the_documentation_tells_errors_as_each_interface_does() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .body(
            "paths.'/fhir/QuestionnaireResponse'.post.responses.default.content.keySet()",
            contains(FHIR_JSON))
        .body(
            "paths.'/v1/screenings'.post.responses.default.content.keySet()",
            contains("application/problem+json"));
  }

  @Test
  void questionnaires_are_the_instruments_and_need_no_token() {
    String all =
        given()
            .get("/fhir/Questionnaire")
            .then()
            .statusCode(200)
            .contentType(FHIR_JSON)
            .header("Content-Language", "nl")
            .extract()
            .asString();
    FhirR4.assertValid(all);
    Bundle bundle = FhirR4.read(Bundle.class, all);
    assertThat(bundle.getEntry()).hasSize(bundle.getTotal()).isNotEmpty();

    String one =
        given()
            .header("Accept-Language", "en")
            .get("/fhir/Questionnaire/djg-6")
            .then()
            .statusCode(200)
            .header("Content-Language", "en")
            .extract()
            .asString();
    FhirR4.assertValid(one);
    Questionnaire questionnaire = FhirR4.read(Questionnaire.class, one);
    assertThat(questionnaire.getUrl()).isEqualTo("urn:nabij:instrument:djg-6");
    assertThat(questionnaire.getVersion()).isEqualTo("1.0");
    assertThat(questionnaire.getPurpose()).contains("not a diagnosis");
    assertThat(questionnaire.getCopyright()).contains("De Jong Gierveld");
    assertThat(questionnaire.getItem())
        .extracting(Questionnaire.QuestionnaireItemComponent::getLinkId)
        .containsExactly("3", "9", "10", "4", "7", "8");
    Questionnaire.QuestionnaireItemComponent first = questionnaire.getItemFirstRep();
    assertThat(first.getText()).isEqualTo("I experience a general sense of emptiness");
    assertThat(first.getTextElement().getExtensionFirstRep().getExtensionString("content"))
        .isEqualTo("Ik ervaar een leegte om me heen");
    assertThat(first.getAnswerOption())
        .extracting(option -> option.getValueCoding().getCode())
        .containsExactly("yes-strongly", "yes", "more-or-less", "no", "no-strongly");
  }

  @Test
  void a_response_is_kept_and_its_outcome_is_contained() {
    String id =
        take(RESPONSE)
            .statusCode(201)
            .contentType(FHIR_JSON)
            .header("Content-Language", "nl")
            .header("Location", containsString("/fhir/QuestionnaireResponse/"))
            .extract()
            .path("id");

    String kept =
        asPartner()
            .get("/fhir/QuestionnaireResponse/" + id)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    QuestionnaireResponse response = FhirR4.read(QuestionnaireResponse.class, kept);
    assertThat(response.getQuestionnaire()).isEqualTo("urn:nabij:instrument:djg-6|1.0");
    assertThat(response.getStatus().toCode()).isEqualTo("completed");
    assertThat(response.getSubject().getIdentifier().getValue()).isEqualTo("p-17");
    assertThat(response.getItem())
        .extracting(item -> item.getAnswerFirstRep().getValueCoding().getCode())
        .containsExactly("yes", "no", "more-or-less", "yes", "no", "yes");
    assertThat(response.getContained())
        .extracting(Resource::getId)
        .containsExactlyInAnyOrder("total", "emotional", "social");
    Observation total = (Observation) response.getContained().getFirst();
    assertThat(total.getValueIntegerType().getValue()).isEqualTo(3);
    assertThat(total.getInterpretationFirstRep().getText()).isEqualTo("moderately-lonely");
    assertThat(total.getDerivedFromFirstRep().getReference()).isEqualTo("#");
    assertThat(total.getNoteFirstRep().getText()).contains("geen diagnose");
  }

  @Test
  void what_is_sent_back_is_valid_fhir_and_answers_the_questionnaire() {
    FhirR4.know(
        FhirR4.read(
            Questionnaire.class,
            given().get("/fhir/Questionnaire/djg-6").then().extract().asString()));
    FhirR4.assertValid(take(RESPONSE).extract().asString());
    FhirR4.assertValid(take(RESPONSE.replace("completed", "in-progress")).extract().asString());
    String metadata = given().get("/fhir/metadata").then().statusCode(200).extract().asString();
    FhirR4.assertValid(metadata);
    assertThat(FhirR4.read(CapabilityStatement.class, metadata).getRestFirstRep().getResource())
        .extracting(CapabilityStatement.CapabilityStatementRestResourceComponent::getType)
        .containsExactly("Questionnaire", "QuestionnaireResponse");
    String outcome = take(RESPONSE.replace("\"yes\"", "\"perhaps\"")).extract().asString();
    FhirR4.assertValid(outcome);
    assertThat(FhirR4.read(OperationOutcome.class, outcome).getIssue()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"yes,yes,yes,no,no,no", "no,no,no,yes,yes,yes", "more-or-less,no,yes,no,yes,yes"})
  void the_score_is_that_of_rest(
      String a3, String a9, String a10, String a4, String a7, String a8) {
    String rest =
        """
        {"instrument": "djg-6", "complete": true,
         "answers": {"3":"%s","9":"%s","10":"%s","4":"%s","7":"%s","8":"%s"}}
        """
            .formatted(a3, a9, a10, a4, a7, a8);
    String fhir =
        "{\"resourceType\": \"QuestionnaireResponse\", \"status\": \"completed\","
            + " \"questionnaire\": \"urn:nabij:instrument:djg-6\", \"item\": [%s,%s,%s,%s,%s,%s]}"
                .formatted(
                    item("3", a3),
                    item("9", a9),
                    item("10", a10),
                    item("4", a4),
                    item("7", a7),
                    item("8", a8));
    ValidatableResponse overFhir = take(fhir).statusCode(201);
    ValidatableResponse overRest =
        given()
            .auth()
            .oauth2(partner)
            .contentType("application/json")
            .body(rest)
            .post("/v1/screenings")
            .then()
            .statusCode(201);

    overFhir
        .body("contained[0].valueInteger", is(overRest.extract().<Integer>path("result.total")))
        .body(
            "contained[0].interpretation[0].text",
            is(overRest.extract().<String>path("result.category")));
    for (String dimension : new String[] {"emotional", "social"}) {
      overFhir.body(
          "contained.find {it.id == '" + dimension + "'}.valueInteger",
          is(overRest.extract().<Integer>path("result.dimensions." + dimension + ".score")));
    }
    String id = overFhir.extract().path("id");
    assertThat(PublishedEvents.ofScreening(id).path("category").asText())
        .isEqualTo(overRest.extract().path("result.category"));
  }

  @Test
  void a_questionnaire_with_headings_keeps_them_and_a_list_has_no_score() {
    Questionnaire card =
        FhirR4.read(Questionnaire.class, given().get("/fhir/Questionnaire/signal-card").asString());
    FhirR4.know(card);
    Questionnaire.QuestionnaireItemComponent heading = card.getItemFirstRep();
    assertThat(heading.getLinkId()).isEqualTo("physical");
    assertThat(heading.getType().toCode()).isEqualTo("group");
    assertThat(heading.getItem())
        .extracting(Questionnaire.QuestionnaireItemComponent::getLinkId)
        .contains("physical.note", "headache");

    String kept =
        take("""
            {"resourceType": "QuestionnaireResponse", "status": "completed",
             "questionnaire": "urn:nabij:instrument:signal-card",
             "item": [{"linkId": "physical", "item": [%s]}, {"linkId": "social"}]}
            """
                .formatted(item("headache", "seen")))
            .statusCode(201)
            .body("item.linkId", contains("physical"))
            .body("item[0].item[0].answer[0].valueCoding.code", is("seen"))
            .body("contained.id", contains("total"))
            .body("contained[0].dataAbsentReason.coding[0].code", is("not-applicable"))
            .extract()
            .asString();
    FhirR4.assertValid(kept);
  }

  @Test
  void a_question_without_a_score_has_its_answer_as_value() {
    take("""
        {"resourceType": "QuestionnaireResponse", "status": "completed",
         "questionnaire": "urn:nabij:instrument:ons-direct", "item": [%s]}
        """
            .formatted(item("1", "often-or-always")))
        .statusCode(201)
        .body("contained[0].valueCodeableConcept.text", is("lonely"));
  }

  @Test
  void too_few_answers_give_no_score_but_say_so() {
    String twoMissing =
        RESPONSE
            .replace(item("9", "no"), "{\"linkId\": \"9\"}")
            .replace(item("7", "no"), "{\"linkId\": \"7\"}");
    take(twoMissing)
        .statusCode(201)
        .body("contained[0].valueInteger", nullValue())
        .body("contained[0].dataAbsentReason.coding[0].code", is("unknown"))
        .body("contained[0].interpretation", nullValue())
        .body("item.linkId", contains("3", "10", "4", "8"));
  }

  @Test
  void a_draft_has_no_outcome_yet() {
    String id =
        take(RESPONSE.replace("completed", "in-progress"))
            .statusCode(201)
            .body("status", is("in-progress"))
            .body("contained", nullValue())
            .extract()
            .path("id");
    asPartner().get("/v1/screenings/" + id).then().statusCode(200).body("status", is("draft"));
  }

  @Test
  void the_outcome_outlives_the_answers() throws SQLException {
    String id = take(RESPONSE).extract().path("id");
    try (Connection connection = database.getConnection();
        PreparedStatement forget =
            connection.prepareStatement("update screening set answers = '{}' where id = ?")) {
      forget.setObject(1, UUID.fromString(id));
      assertThat(forget.executeUpdate()).isEqualTo(1);
    }
    String kept =
        asPartner()
            .get("/fhir/QuestionnaireResponse/" + id)
            .then()
            .statusCode(200)
            .body("item", nullValue())
            .body("contained[0].valueInteger", is(3))
            .extract()
            .asString();
    FhirR4.assertValid(kept);
  }

  /** What names a person, or seems to, and where the answer says it stood. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "subject": {"display": "Testpersoon"}                                   | subject.display
          "subject": {"reference": "Patient/17"}                                  | subject.reference
          "subject": {"identifier": {"value": "p", "assigner": {"display": "X"}}} | subject.identifier.assigner
          "subject": {"identifier": {"value": "p", "system": "https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/ssin"}} | subject.identifier.system
          "author": {"display": "Testpersoon"}                                    | author
          "source": {"reference": "Patient/17"}                                   | source
          "contained": [{"resourceType": "Patient", "id": "a"}]                   | contained
          "text": {"status": "generated", "div": "<div xmlns='http://www.w3.org/1999/xhtml'>Testpersoon</div>"} | text
          """)
  void what_names_a_person_is_refused_kindly_and_not_kept(String element, String where)
      throws SQLException {
    long before = screenings();
    take(with(element))
        .statusCode(422)
        .contentType(FHIR_JSON)
        .body("resourceType", is("OperationOutcome"))
        .body("issue.severity", everyItem(equalTo("error")))
        .body("issue.code", contains("business-rule"))
        .body("issue.details.coding[0].code", contains("personal-data"))
        .body("issue[0].diagnostics", containsString("pseudonym"))
        .body("issue[0].diagnostics", not(containsString("Testpersoon")))
        .body("issue.expression[0]", contains("QuestionnaireResponse." + where));
    assertThat(screenings()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "modifierExtension": [{"url": "urn:a", "valueString": "b"}]  | QuestionnaireResponse.modifierExtension
          "extension": [{"url": "urn:a", "valueString": "b"}]          | QuestionnaireResponse.extension
          "implicitRules": "urn:a"                                     | QuestionnaireResponse.implicitRules
          "identifier": {"value": "17"}                                | QuestionnaireResponse.identifier
          "encounter": {"reference": "Encounter/1"}                    | QuestionnaireResponse.encounter
          "_status": {"extension": [{"url": "urn:a", "valueString": "b"}]} | QuestionnaireResponse.status.extension
          "item": [{"linkId": "3", "extension": [{"url": "urn:a", "valueString": "b"}], "answer": [{"valueString": "yes"}]}] | QuestionnaireResponse.item.where(linkId='3').extension
          """)
  void what_is_not_read_is_refused_rather_than_dropped(String element, String where) {
    take(with(element))
        .statusCode(422)
        .body("issue.code", contains("not-supported"))
        .body("issue.expression[0]", contains(where));
  }

  @Test
  void every_broken_rule_is_named_in_one_answer() {
    take("""
            {"resourceType": "QuestionnaireResponse", "status": "amended", "authored": "2999-01-01",
             "questionnaire": "urn:nabij:instrument:djg-6",
             "item": [{"linkId": "3", "answer": [{"valueInteger": 1}]},
                      {"linkId": "9", "answer": [{"valueString": "yes"}, {"valueString": "no"}]},
                      {"linkId": "4", "answer": [{"valueCoding": {"system": "urn:x", "code": "no"}}]},
                      {"linkId": "7", "answer": [{"valueString": "no"}]},
                      {"linkId": "7", "answer": [{"valueString": "no"}]},
                      {"linkId": "it's"}, {"text": "?"}]}
            """)
        .statusCode(422)
        .body(
            "issue.expression.flatten()",
            containsInAnyOrder(
                "QuestionnaireResponse.status",
                "QuestionnaireResponse.authored",
                "QuestionnaireResponse.item.where(linkId='3').answer",
                "QuestionnaireResponse.item.where(linkId='9').answer",
                "QuestionnaireResponse.item.where(linkId='4').answer.value.system",
                "QuestionnaireResponse.item.where(linkId='7')",
                "QuestionnaireResponse.item.where(linkId='it\\'s')",
                "QuestionnaireResponse.item"));
  }

  @Test
  void answers_are_checked_as_over_rest_and_named_as_in_fhir() {
    take(RESPONSE
            .replace(item("9", "no"), item("9", "perhaps"))
            .replace(item("7", "no"), item("99", "no"))
            .replace("p-17", "Jan Testpersoon"))
        .statusCode(422)
        .body(
            "issue.expression.flatten()",
            containsInAnyOrder(
                "QuestionnaireResponse.subject.identifier.value",
                "QuestionnaireResponse.item.where(linkId='9').answer",
                "QuestionnaireResponse.item.where(linkId='99').answer"))
        .body("issue.code", containsInAnyOrder("value", "code-invalid", "code-invalid"));
    take("{\"resourceType\": \"QuestionnaireResponse\"}")
        .statusCode(422)
        .body("issue.code", contains("required", "required"));
    take(RESPONSE.replaceFirst("(?s)\"item\".*", "\"item\": []}"))
        .statusCode(422)
        .body("issue.expression.flatten()", contains("QuestionnaireResponse.item"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:nabij:instrument:djg-6|0.9",
        "urn:nabij:instrument:none",
        "https://elsewhere.example/Questionnaire/djg-6"
      })
  void an_unknown_questionnaire_or_version_is_refused(String canonical) {
    take(RESPONSE.replace("urn:nabij:instrument:djg-6|1.0", canonical))
        .statusCode(422)
        .body("issue.code", contains("code-invalid"))
        .body("issue.expression.flatten()", contains("QuestionnaireResponse.questionnaire"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"resourceType\": ",
        "[]",
        "{\"status\": \"completed\"}",
        "{\"resourceType\": \"Patient\"}",
        "{\"resourceType\": \"Colour\"}",
        "{\"resourceType\": \"QuestionnaireResponse\", \"colour\": \"red\"}",
        "{\"resourceType\": \"QuestionnaireResponse\", \"status\": \"perhaps\"}",
        "{\"resourceType\": \"QuestionnaireResponse\", \"authored\": \"yesterday\"}",
        "{\"resourceType\": \"QuestionnaireResponse\", \"item\": {\"linkId\": \"3\"}}"
      })
  void what_is_no_questionnaire_response_is_400(String body) {
    String outcome = take(body).statusCode(400).contentType(FHIR_JSON).extract().asString();
    FhirR4.assertValid(outcome);
  }

  @Test
  void every_unknown_element_is_named() {
    take("""
            {"resourceType": "QuestionnaireResponse", "colour": "red", "item": [{"size": 3}]}
            """)
        .statusCode(400)
        .body("issue.code", contains("structure", "structure"))
        .body("issue.diagnostics[0]", containsString("colour"))
        .body("issue.diagnostics[1]", containsString("size"));
  }

  @Test
  void without_a_token_it_is_401_and_with_another_role_403() {
    given()
        .contentType(FHIR_JSON)
        .body(RESPONSE)
        .post("/fhir/QuestionnaireResponse")
        .then()
        .statusCode(401)
        .contentType(FHIR_JSON)
        .header("WWW-Authenticate", "Bearer")
        .body("issue[0].code", is("login"));
    given()
        .auth()
        .oauth2("no-token")
        .get("/fhir/QuestionnaireResponse/" + UUID.randomUUID())
        .then()
        .statusCode(401)
        .body("issue[0].code", is("login"));
    given()
        .auth()
        .oauth2(RealComponents.token("handler-lier"))
        .contentType(FHIR_JSON)
        .body(RESPONSE)
        .post("/fhir/QuestionnaireResponse")
        .then()
        .statusCode(403)
        .contentType(FHIR_JSON)
        .body("issue[0].code", is("forbidden"));
  }

  @Test
  void another_partner_does_not_find_it() {
    String id = take(RESPONSE).extract().path("id");
    given()
        .auth()
        .oauth2(RealComponents.clientToken("other-partner"))
        .get("/fhir/QuestionnaireResponse/" + id)
        .then()
        .statusCode(404)
        .contentType(FHIR_JSON)
        .body("issue[0].code", is("not-found"));
  }

  @Test
  void the_same_key_gives_the_same_response_and_another_body_is_refused() throws SQLException {
    String key = UUID.randomUUID().toString();
    String first = takeWithKey(key, RESPONSE).statusCode(201).extract().asString();
    long before = screenings();
    ValidatableResponse again = takeWithKey(key, RESPONSE).statusCode(201);
    assertThat(again.extract().asString()).isEqualTo(first);
    assertThat(screenings()).isEqualTo(before);
    takeWithKey(key, RESPONSE.replace("p-17", "p-18"))
        .statusCode(422)
        .contentType(FHIR_JSON)
        .body("issue[0].details.coding[0].code", is("idempotency-key-reused"));
    takeWithKey("k".repeat(201), RESPONSE)
        .statusCode(400)
        .body("issue[0].diagnostics", containsString("Idempotency-Key"));
  }

  @Test
  void a_key_used_over_rest_is_not_used_again_over_fhir() {
    String key = UUID.randomUUID().toString();
    asPartner()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body("{\"instrument\": \"djg-6\", \"answers\": {\"3\": \"yes\"}, \"complete\": true}")
        .post("/v1/screenings")
        .then()
        .statusCode(201);
    takeWithKey(
            key,
            """
            {"resourceType": "QuestionnaireResponse", "status": "completed",
             "questionnaire": "urn:nabij:instrument:djg-6", "item": [%s]}
            """
                .formatted(item("3", "yes")))
        .statusCode(422);
  }

  @Test
  void a_conditional_create_is_not_supported() {
    asPartner()
        .header("If-None-Exist", "identifier=17")
        .body(RESPONSE)
        .post("/fhir/QuestionnaireResponse")
        .then()
        .statusCode(400)
        .body("issue[0].code", is("not-supported"));
  }

  @Test
  void json_comes_by_either_name_and_xml_not_at_all() {
    given()
        .accept("application/json")
        .get("/fhir/Questionnaire/djg-6")
        .then()
        .statusCode(200)
        .contentType("application/json");
    given()
        .accept("application/fhir+xml")
        .urlEncodingEnabled(false)
        .get("/fhir/Questionnaire/djg-6?_format=application/fhir+json")
        .then()
        .statusCode(200)
        .contentType(FHIR_JSON);
    given()
        .get("/fhir/Questionnaire/djg-6?_format=xml")
        .then()
        .statusCode(406)
        .contentType(FHIR_JSON)
        .body("issue[0].code", is("not-supported"));
    given()
        .accept("application/fhir+xml")
        .get("/fhir/metadata")
        .then()
        .statusCode(406)
        .contentType(FHIR_JSON);
    asPartner()
        .contentType("application/json")
        .body(RESPONSE)
        .post("/fhir/QuestionnaireResponse")
        .then()
        .statusCode(201);
    asPartner()
        .contentType("application/fhir+xml")
        .body("<QuestionnaireResponse/>")
        .post("/fhir/QuestionnaireResponse")
        .then()
        .statusCode(415)
        .contentType(FHIR_JSON)
        .body("issue[0].code", is("not-supported"));
  }

  @Test
  void other_errors_are_outcomes_too() {
    given()
        .get("/fhir/Questionnaire?colour=red")
        .then()
        .statusCode(400)
        .contentType(FHIR_JSON)
        .body("issue[0].diagnostics", containsString("colour"));
    for (String nothing :
        new String[] {"/fhir", "/fhir/Patient", "/fhir/Questionnaire/none", "/fhir/Patient/1/x"}) {
      given()
          .get(nothing)
          .then()
          .statusCode(404)
          .contentType(FHIR_JSON)
          .body("issue[0].code", is("not-found"));
    }
    asPartner().get("/fhir/QuestionnaireResponse/17").then().statusCode(404).contentType(FHIR_JSON);
    given()
        .delete("/fhir/Questionnaire/djg-6")
        .then()
        .statusCode(405)
        .contentType(FHIR_JSON)
        .header("Allow", containsString("GET"))
        .body("issue[0].code", is("not-supported"));
    take("{\"resourceType\": \"" + "x".repeat(70_000) + "\"}")
        .statusCode(413)
        .contentType(FHIR_JSON)
        .body("issue[0].code", is("too-long"));
    given().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
  }

  private long screenings() throws SQLException {
    try (Connection connection = database.getConnection();
        var rows = connection.createStatement().executeQuery("select count(*) from screening")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** A good response with one more element, or with another in place of its own. */
  private static String with(String element) {
    return """
        {"resourceType": "QuestionnaireResponse", "status": "completed",
         "questionnaire": "urn:nabij:instrument:djg-6", %s %s}
        """
        .formatted(
            element,
            element.startsWith("\"item\"") ? "" : ", \"item\": [" + item("3", "yes") + "]");
  }

  private static String item(String linkId, String code) {
    return "{\"linkId\": \"%s\", \"answer\": [{\"valueCoding\": {\"code\": \"%s\"}}]}"
        .formatted(linkId, code);
  }

  private static ValidatableResponse take(String body) {
    return asPartner().body(body).post("/fhir/QuestionnaireResponse").then();
  }

  private static ValidatableResponse takeWithKey(String key, String body) {
    return asPartner()
        .header("Idempotency-Key", key)
        .body(body)
        .post("/fhir/QuestionnaireResponse")
        .then();
  }

  private static RequestSpecification asPartner() {
    return given().auth().oauth2(partner).contentType(FHIR_JSON);
  }
}
