package be.nabij.referral.identity;

import static be.nabij.referral.testing.Steps.LIER;
import static be.nabij.referral.testing.Steps.NIJLEN;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import be.nabij.platform.testing.Browser;
import be.nabij.platform.testing.RealComponents;
import be.nabij.platform.testing.StubIssuer;
import be.nabij.referral.testing.InterventionsSide;
import be.nabij.referral.testing.ScreeningSide;
import be.nabij.referral.testing.Steps;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Keycloak is the main issuer; beside it counts one that says of people what ACM/IDM says, with the
 * mapping of the documentation.
 */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
@QuarkusTestResource(InterventionsSide.class)
class SeveralIssuersTest {
  private static final String LIER_ORGANISATION = "0207470142";
  private static final String NIJLEN_ORGANISATION = "0207470143";
  private static final String HANDLER_IN_LIER = "NabijMeldpunt-behandelaar:" + LIER_ORGANISATION;

  @TestHTTPResource("/test/desk/caller")
  URI desk;

  @Inject DataSource database;

  @BeforeEach
  void the_directory_told_of_lier_and_nijlen() {
    Steps.contactPointsAreKnown(database);
  }

  @Test
  void a_handler_of_another_issuer_sees_the_referrals_of_the_own_municipality_alone() {
    String inLier = Steps.referred();
    String inNijlen = Steps.referredIn(NIJLEN, UUID.randomUUID().toString());
    Map<String, Object> handler = inLocalAuthority(HANDLER_IN_LIER);

    bearer(handler).get("/v1/referrals/" + inLier).then().statusCode(200);
    bearer(handler).get("/v1/referrals/" + inNijlen).then().statusCode(404);
    bearer(handler)
        .get("/v1/referrals?pageSize=100")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(inLier))
        .body("items.municipality", everyItem(is(LIER)));
  }

  @Test
  void what_such_a_handler_does_stands_under_a_name_of_that_issuer() {
    String referral = Steps.referred();
    bearer(inLocalAuthority(HANDLER_IN_LIER))
        .contentType("application/json")
        .body("{\"transition\": \"accept\"}")
        .post("/v1/referrals/" + referral + "/transitions")
        .then()
        .statusCode(200)
        .body("handledBy", is("acm:stub-person"));
  }

  @Test
  void somebody_of_another_target_group_has_no_role() {
    Map<String, Object> claims = inLocalAuthority(HANDLER_IN_LIER);
    claims.put("vo_doelgroepcode", "GID");
    nothing(claims);
  }

  @Test
  void an_organisation_that_is_not_mapped_grants_nothing() {
    nothing(inLocalAuthority("NabijMeldpunt-behandelaar:0999999999"));
    nothing(inLocalAuthority("NabijMeldpunt-behandelaar"));
  }

  @Test
  void the_role_names_of_the_main_issuer_mean_nothing_in_tokens_of_another() {
    Map<String, Object> claims = new HashMap<>();
    claims.put("vo_id", "stub-person");
    claims.put("azp", "stub-client");
    claims.put("preferred_username", "operator");
    claims.put("realm_access", Map.of("roles", List.of("operator", "service", "case-handler")));
    claims.put("groups", List.of("operator", "case-handler"));
    claims.put("scope", "operator service");
    claims.put("municipalities", List.of(LIER));
    nothing(claims);
    bearer(claims).get("/v1/auditLog/verification").then().statusCode(403);
  }

  @Test
  void a_client_of_another_issuer_is_not_the_partner_of_the_same_name() {
    String referral = Steps.referred();
    Steps.as("partner-app").get("/v1/referrals/" + referral).then().statusCode(200);

    Map<String, Object> claims =
        new HashMap<>(Map.of("client_id", "partner-app", "scope", "vo nabij_doorverwijzen"));
    who(bearer(claims), "/test/caller")
        .statusCode(200)
        .body("name", is("acm:partner-app"))
        .body("client", is("acm:partner-app"))
        .body("roles", contains("partner"));
    bearer(claims).get("/v1/referrals/" + referral).then().statusCode(404);
    bearer(claims).get("/v1/referrals").then().statusCode(200).body("items", empty());
  }

  @Test
  void a_role_is_held_where_it_was_given_and_nowhere_else() {
    Map<String, Object> both =
        inLocalAuthority(HANDLER_IN_LIER, "NabijMeldpunt-coordinator: " + NIJLEN_ORGANISATION);

    for (String municipality : List.of(LIER, NIJLEN)) {
      bearer(both).get("/v1/deadlineTerms/" + municipality).then().statusCode(200);
    }
    bearer(both)
        .header("If-Match", "\"0\"")
        .contentType("application/json")
        .body("{\"acceptWithin\": 3, \"firstContactWithin\": 6}")
        .put("/v1/deadlineTerms/" + LIER)
        .then()
        .statusCode(404);
    bearer(both)
        .header("If-Match", "\"999\"")
        .contentType("application/json")
        .body("{\"acceptWithin\": 3, \"firstContactWithin\": 6}")
        .put("/v1/deadlineTerms/" + NIJLEN)
        .then()
        .statusCode(412);
  }

  @Test
  void a_token_that_no_known_issuer_made_for_us_is_refused() {
    Map<String, Object> good = inLocalAuthority(HANDLER_IN_LIER);
    who(bearer(good), "/test/caller").statusCode(200);

    refused(StubIssuer.forgedToken(good));
    refused(StubIssuer.token(with(good, "iss", "https://issuer.example/op")));
    refused(StubIssuer.token(with(good, "iss", StubIssuer.issuer() + "/other")));
    refused(StubIssuer.token(with(good, "aud", "another-application")));
    refused(StubIssuer.token(with(good, "exp", 1_700_000_000)));
    refused(StubIssuer.opaqueToken(good));
    refused("no-token-at-all");
  }

  @Test
  void a_token_that_says_nothing_counts_where_its_issuer_alone_is_asked() {
    Map<String, Object> good = inLocalAuthority(HANDLER_IN_LIER);
    good.put("scope", "vo operator");
    who(given().auth().oauth2(StubIssuer.opaqueToken(good)), "/test/opaque/caller")
        .statusCode(200)
        .body("name", is("acm:stub-person"))
        .body("roles", contains("case-handler"))
        .body("handles", contains(LIER));
    who(given().auth().oauth2(UUID.randomUUID().toString()), "/test/opaque/caller").statusCode(401);
    who(given().auth().oauth2(RealComponents.token("handler-lier")), "/test/opaque/caller")
        .statusCode(401);
  }

  @Test
  void who_logs_in_there_has_what_the_id_token_says() {
    Map<String, Object> person = inLocalAuthority(HANDLER_IN_LIER);
    person.put("vo_email", "stub-person@nabij.example");
    StubIssuer.everybodyIs(person);

    Browser.Shown shown = new Browser().open(desk);

    assertThat(shown.status()).isEqualTo(200);
    assertThat(JsonPath.from(shown.page().body().text()).getMap(""))
        .containsEntry("name", "acm:stub-person")
        .containsEntry("email", "stub-person@nabij.example")
        .containsEntry("roles", List.of("case-handler"))
        .containsEntry("handles", List.of(LIER));
  }

  @Test
  void no_token_opens_the_pages_of_the_inbox() {
    String location =
        bearer(inLocalAuthority(HANDLER_IN_LIER))
            .redirects()
            .follow(false)
            .get("/inbox")
            .then()
            .statusCode(302)
            .extract()
            .header("Location");
    assertThat(location).contains("/realms/nabij/").doesNotContain(StubIssuer.issuer());
  }

  @Test
  void the_main_issuer_is_read_as_before() {
    who(Steps.as("handler-lier"), "/test/caller")
        .statusCode(200)
        .body("name", is("handler-lier"))
        .body("email", is("handler-lier@nabij.example"))
        .body("roles", contains("case-handler"))
        .body("handles", contains(LIER));
    who(Steps.as("partner-app"), "/test/caller")
        .statusCode(200)
        .body("name", is("partner-app"))
        .body("roles", contains("partner"))
        .body("handles", not(hasItem(LIER)));
  }

  private static Map<String, Object> inLocalAuthority(String... roles) {
    return new HashMap<>(
        Map.of(
            "vo_id", "stub-person",
            "vo_doelgroepcode", "LB",
            "vo_orgcode", "0207.470.142",
            "vo_orgnaam", "Een bestuur",
            "nabij_rol_3d", List.of(roles),
            "azp", "stub-client"));
  }

  private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
    Map<String, Object> changed = new HashMap<>(claims);
    changed.put(name, value);
    return changed;
  }

  private static RequestSpecification bearer(Map<String, Object> claims) {
    return given().auth().oauth2(StubIssuer.token(claims));
  }

  private static ValidatableResponse who(RequestSpecification caller, String path) {
    return caller.get(path).then();
  }

  /** The token is good, and opens nothing. */
  private static void nothing(Map<String, Object> claims) {
    who(bearer(claims), "/test/caller").statusCode(200).body("roles", empty());
    bearer(claims).get("/v1/referrals").then().statusCode(403);
  }

  private static void refused(String token) {
    given().auth().oauth2(token).get("/v1/referrals").then().statusCode(401);
  }
}
