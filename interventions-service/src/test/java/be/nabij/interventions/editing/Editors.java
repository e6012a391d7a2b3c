package be.nabij.interventions.editing;

import static io.restassured.RestAssured.given;

import be.nabij.platform.testing.RealComponents;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Who edits the catalogue, and what they write. */
public final class Editors {
  public static final String ACTIVITIES = "/v1/activities";
  public static final String PRACTICES = "/v1/goodPractices";
  public static final String RESTO = ACTIVITIES + "/resto-vanharte";

  private Editors() {}

  /** Of the catalogue that all share. */
  public static RequestSpecification shared() {
    return given()
        .auth()
        .oauth2(RealComponents.token("catalogue-editor"))
        .contentType(ContentType.JSON);
  }

  public static RequestSpecification ofLier() {
    return given()
        .auth()
        .oauth2(RealComponents.token("catalogue-editor-lier"))
        .contentType(ContentType.JSON);
  }

  /** An activity with a word that no other entry has. */
  public static String activity(String title, boolean publish) {
    return """
        {"title": "%s", "category": "meeting", "evidence": "promising",
         "description": "Elke woensdag trommelen, met koffie voor wie liever kijkt.",
         "keywords": ["djembe"], "audience": "Iedereen die graag iets met de handen doet",
         "ages": {"from": 60, "words": "vanaf 60 jaar"},
         "levels": [{"code": "primary"}], "elements": [{"code": "ontmoeten", "why": "Je zit samen."}],
         "source": "Voorbeeldorganisatie", "publish": %s}
        """
        .formatted(title, publish);
  }

  public static String practice(String title, boolean publish) {
    return """
        {"title": "%s", "category": "local-action",
         "description": "Elke woensdag trommelen, met koffie voor wie liever kijkt.",
         "keywords": ["djembe"], "elements": [{"code": "ontmoeten"}],
         "contact": {"organisation": "Voorbeeldorganisatie", "email": "info@voorbeeld.example"},
         "publish": %s}
        """
        .formatted(title, publish);
  }

  public static ValidatableResponse added(RequestSpecification editor, String path, String body) {
    return editor.body(body).post(path).then().statusCode(201);
  }

  /** The address of a new activity of the shared catalogue. */
  public static String added(String title, boolean publish) {
    String id = added(shared(), ACTIVITIES, activity(title, publish)).extract().path("id");
    return ACTIVITIES + "/" + id;
  }

  /** The ETag of an entry. */
  public static String tag(RequestSpecification editor, String address) {
    return editor.get(address + "/draft").then().statusCode(200).extract().header("ETag");
  }

  /** A revision that comes before or after this one. */
  public static String other(String tag, int later) {
    return "\"" + (Long.parseLong(tag.replace("\"", "")) + later) + "\"";
  }

  public static ValidatableResponse publish(RequestSpecification editor, String address) {
    String tag = tag(shared(), address);
    return editor.header("If-Match", tag).post(address + "/publication").then();
  }

  public static ValidatableResponse retire(String address) {
    return shared()
        .header("If-Match", tag(shared(), address))
        .body("{\"reason\": \" De groep komt niet meer samen. \"}")
        .post(address + "/retirement")
        .then();
  }
}
