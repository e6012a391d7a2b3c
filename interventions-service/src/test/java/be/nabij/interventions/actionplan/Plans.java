package be.nabij.interventions.actionplan;

import static io.restassured.RestAssured.given;

import be.nabij.platform.testing.RealComponents;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Plans as people of the realm write them. */
public final class Plans {
  /** Works for Lier, Nijlen, Berlaar, Duffel and Ranst. */
  public static final String COORDINATOR = "coordinator-pallieterland";

  /** Works for everywhere. */
  public static final String EDITOR = "catalogue-editor";

  /** Works for the five municipalities of Neteland. */
  public static final String NETELAND = "catalogue-editor-neteland";

  public static final String LIER = "12021";
  public static final String GROBBENDONK = "13010";
  public static final String PATH = "/v1/actionPlans";

  /** With every field. */
  public static final String EXAMPLE_ACTION =
      """
      {"title": "Koffie in elk gehucht", "goodPractice": "koffie-en-contact-herenthout",
       "elements": ["ontmoeten", "praktisch-ondersteunen"], "level": "secondary",
       "ageGroups": ["older"], "targetGroups": ["living-alone"],
       "partners": ["library", "others"], "otherPartners": "Okra",
       "involved": "Bezoekers kiezen de volgende plek",
       "why": "Wie niet buitenkomt, heeft een duwtje en een lift nodig",
       "forWhom": "Wie zelden buitenkomt", "status": "running",
       "from": "2026-03-01", "to": "2026-12-31", "responsible": "Lokaal dienstencentrum"}
      """;

  private Plans() {}

  public static RequestSpecification as(String user) {
    return given().auth().oauth2(RealComponents.token(user)).contentType("application/json");
  }

  /** A plan that says no more than it must. */
  public static String plan(String municipality) {
    return """
        {"municipality": "%s", "title": "Minder eenzaam", "stepPlan": "seven",
         "period": {"from": "2026-01-01", "to": "2028-12-31"}}
        """
        .formatted(municipality);
  }

  public static ValidatableResponse added(String user, String body) {
    return as(user).body(body).post(PATH).then();
  }

  /** The address of a new plan. */
  public static String add(String user, String municipality) {
    return PATH + "/" + added(user, plan(municipality)).statusCode(201).extract().path("id");
  }

  /** The address of a new action of a plan. */
  public static String addAction(String user, String plan, String body) {
    String id =
        as(user).body(body).post(plan + "/actions").then().statusCode(201).extract().path("id");
    return plan + "/actions/" + id;
  }

  /** The address of a plan of Herenthout with one action, as the documented examples have it. */
  public static String addExample() {
    String plan =
        PATH
            + "/"
            + added(
                    EDITOR,
                    """
                    {"municipality": "13012", "title": "Herenthout, dorp van buren",
                     "area": "Herenthout en Zoerle", "stepPlan": "seven",
                     "period": {"from": "2026-01-01", "to": "2026-12-31"},
                     "steps": [
                       {"code": "support", "state": "done", "date": "2026-02-10",
                        "note": "Twaalf verenigingen doen mee"},
                       {"code": "expertise", "state": "in-progress"}],
                     "preconditions": [
                       {"code": "board", "met": true, "note": "Besproken in het college"}],
                     "impactQuestions": [
                       {"code": "what", "answer": "Elke maand samen koffie, telkens elders"}],
                     "personaSessions": [
                       {"date": "2026-04-14", "largestTable": 9, "leaderAtEveryTable": true,
                        "fictitious": true, "note": "In het buurthuis"}]}
                    """)
                .statusCode(201)
                .extract()
                .path("id");
    addAction(EDITOR, plan, EXAMPLE_ACTION);
    return plan;
  }
}
