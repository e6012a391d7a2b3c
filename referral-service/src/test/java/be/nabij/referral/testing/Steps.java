package be.nabij.referral.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.transition.Transition;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Makes referrals and takes steps with them, as people and partner apps do. */
public final class Steps {
  public static final String LIER = "12021";
  public static final String NIJLEN = "12026";
  public static final String HANDLER = "handler-lier";

  /** In Lier, by a front-line worker who stays anonymous to the person. */
  public static final String CONCERN =
      """
      {'kind': 'concern', 'municipality': '12021', 'context': {'signals': ['rarely-goes-out']},
       'reporter': {'role': 'front-line-worker', 'anonymous': true,
                    'contact': {'name': 'Meldster Voorbeeld', 'phone': '03 800 05 00'}}}
      """;

  /** Well below the time that a token of the local realm is good for. */
  private static final Duration KEPT = Duration.ofMinutes(2);

  private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

  private Steps() {}

  /** The contact points of Lier and Nijlen are known. */
  public static void contactPointsAreKnown(DataSource database) {
    ScreeningSide.contactPoint(LIER, "OCMW Lier", false, 1);
    ScreeningSide.contactPoint(NIJLEN, "Sociaal Huis Nijlen", false, 1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Rows.number(
                        database,
                        "select count(*) from contact_point where municipality in (?, ?)",
                        LIER,
                        NIJLEN)
                    == 2);
  }

  /** A request of a person of the realm, or of a partner app. */
  public static RequestSpecification as(String caller) {
    Token token =
        TOKENS.compute(
            caller, (name, kept) -> kept == null || kept.isOld() ? Token.of(name) : kept);
    return given().auth().oauth2(token.value());
  }

  /** A screening in Lier with the wish to be called; its referral lies in the inbox. */
  public static String referred() {
    return referralOf(screened());
  }

  /** Tells of a screening in Lier with the wish to be called. */
  public static String screened() {
    String screening = UUID.randomUUID().toString();
    ScreeningSide.completed(
        screening, UUID.randomUUID().toString(), LIER, UUID.randomUUID().toString());
    return screening;
  }

  /** A screening elsewhere with this consent; its referral lies in the coordinator's inbox. */
  public static String referredIn(String municipality, String consent) {
    String screening = UUID.randomUUID().toString();
    ScreeningSide.completed(screening, consent, municipality, UUID.randomUUID().toString());
    return referralOf(screening);
  }

  /** Waits until the referral of a screening lies in the inbox. */
  public static String referralOf(String screening) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                as("coordinator-pallieterland")
                    .get("/v1/referrals?pageSize=100")
                    .then()
                    .extract()
                    .<List<String>>path(
                        "items.findAll { it.screeningId == '" + screening + "' }.id"),
            found -> !found.isEmpty())
        .getFirst();
  }

  /** Takes the fewest steps to a state. */
  public static String referredIn(ReferralStatus status) {
    String referral = referred();
    bring(referral, status);
    return referral;
  }

  /** A front-line worker is concerned about somebody in Lier; brought to a state. */
  public static String concernIn(ReferralStatus status) {
    String concern = refer("partner-app", CONCERN).statusCode(201).extract().path("id");
    bring(concern, status);
    return concern;
  }

  /** Refers without a screening. */
  public static ValidatableResponse refer(String caller, String body) {
    return as(caller).contentType(ContentType.JSON).body(json(body)).post("/v1/referrals").then();
  }

  /** One with which this step means something: only a concern waits for an agreement. */
  public static String readyFor(Transition transition, ReferralStatus status) {
    return transition == Transition.RECORD_AGREEMENT ? concernIn(status) : referredIn(status);
  }

  /** Takes the fewest steps from the beginning to a state. */
  public static void bring(String referral, ReferralStatus status) {
    for (Transition transition : way(status)) {
      take(referral, transition).statusCode(200);
    }
  }

  private static List<Transition> way(ReferralStatus status) {
    return switch (status) {
      case REQUESTED -> List.of();
      case ACCEPTED -> List.of(Transition.ACCEPT);
      case IN_PROGRESS -> List.of(Transition.ACCEPT, Transition.RECORD_CONTACT_ATTEMPT);
      case ON_HOLD ->
          List.of(Transition.ACCEPT, Transition.RECORD_CONTACT_ATTEMPT, Transition.HOLD);
      case COMPLETED ->
          List.of(Transition.ACCEPT, Transition.RECORD_CONTACT_ATTEMPT, Transition.COMPLETE);
      case FAILED -> List.of(Transition.ACCEPT, Transition.FAIL);
      case DECLINED -> List.of(Transition.DECLINE);
      case CANCELLED -> List.of(Transition.CANCEL);
    };
  }

  /** Takes a step with input that is right, as the handler of Lier. */
  public static ValidatableResponse take(String referral, Transition transition) {
    return take(referral, bodyOf(transition));
  }

  public static ValidatableResponse take(String referral, String body) {
    return take(as(HANDLER), referral, body);
  }

  public static ValidatableResponse take(
      RequestSpecification caller, String referral, String body) {
    return caller
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/referrals/" + referral + "/transitions")
        .then();
  }

  public static ValidatableResponse look(String caller, String referral) {
    return as(caller).get("/v1/referrals/" + referral).then();
  }

  public static ValidatableResponse contact(String caller, String referral) {
    return as(caller).get("/v1/referrals/" + referral + "/contact").then();
  }

  /** A request for this step whose input is right. */
  public static String bodyOf(Transition transition) {
    String more =
        switch (transition) {
          case ACCEPT, RESUME -> "";
          case DECLINE -> ", 'reason': 'no-capacity'";
          case UN_ACCEPT -> ", 'reason': 'handler-unavailable'";
          case FORWARD ->
              ", 'to': '12026', 'reason': 'person-lives-elsewhere',"
                  + " 'consent': {'given': true, 'method': 'spoken'}";
          case ASSIGN -> ", 'handler': 'handler-lier-2'";
          case RECORD_CONTACT_ATTEMPT -> ", 'result': 'reached', 'channel': 'phone'";
          case RECORD_AGREEMENT ->
              ", 'consent': {'given': true, 'method': 'spoken'}, 'contact': {'name':"
                  + " 'Testpersoon', 'phone': '0470 00 00 00', 'preferredChannel': 'visit'}";
          case HOLD -> ", 'reason': 'person-asks-for-time', 'until': '" + today(14) + "'";
          case INTRODUCE ->
              ", 'introduction': {'offer': '0d21225a-c566-5f53-bbe1-8e4c505c1b47',"
                  + " 'intervention': 'bezoekdienst', 'name': 'Bezoekdienst Lier',"
                  + " 'bridgePerson': 'volunteer', 'on': '"
                  + today(0)
                  + "'}";
          case REVIEW_INTRODUCTION -> ", 'introductionNumber': 1, 'outcome': 'went-well'";
          case RECORD_FOLLOW_UP ->
              ", 'outcome': 'better', 'screening': '0198f000-0000-7000-8000-000000000001'";
          case COMPLETE -> ", 'outcome': 'connected'";
          case FAIL -> ", 'reason': 'person-not-reached'";
          case REOPEN -> ", 'reason': 'person-asks-again'";
          case CANCEL -> ", 'reason': 'made-by-mistake'";
        };
    return json("{'transition': '" + transition.code() + "'" + more + "}");
  }

  /** JSON with single quotes, which reads better in a test. */
  public static String json(String text) {
    return text.replace('\'', '"');
  }

  /** A day in Belgium, counted from today. */
  public static LocalDate today(int plusDays) {
    return LocalDate.now(ZoneId.of("Europe/Brussels")).plusDays(plusDays);
  }

  private record Token(String value, long since) {
    static Token of(String caller) {
      return new Token(
          caller.contains("partner")
              ? RealComponents.clientToken(caller)
              : RealComponents.token(caller),
          System.nanoTime());
    }

    boolean isOld() {
      return System.nanoTime() - since > KEPT.toNanos();
    }
  }
}
