package be.nabij.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * {@code deploy/nabij demo}: follows one person in Lier from the screening to the phone number in
 * the hands of the contact point, over the running stack, and prints each step with its time. Ends
 * with 1 at the first step that fails.
 */
public final class Demo {

  private static final Duration FLOW_LIMIT = Duration.ofSeconds(2);
  private static final Duration POLL = Duration.ofMillis(10);
  private static final String SCREENING =
      """
      {
        "instrument": "djg-6",
        "subject": {"partnerReference": "demo-%s", "birthYear": 1948, "postalCode": "2500"},
        "answers": {"3": "yes", "9": "yes", "10": "more-or-less", "4": "no", "7": "more-or-less", "8": "no"},
        "context": {"duration": "situational"},
        "complete": true,
        "warmReferral": {
          "consent": {
            "given": true, "purpose": "warm-referral", "scope": "summary", "method": "spoken",
            "text": "Ik vind het goed dat het Meldpunt van Lier mij belt."
          },
          "contact": {
            "name": "Demopersoon Voorbeeld", "phone": "+32 470 00 00 00",
            "preferredChannel": "phone", "preferredMoment": "in de voormiddag"
          },
          "urgency": "normal"
        }
      }
      """;

  /** A step did not give what it should. */
  private static final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StepFailed(String expected, String came) {
      super("  expected: %s%n  came:     %s".formatted(expected, came));
    }
  }

  private record Answer(int status, JsonNode body, String text, long elapsedNanos) {

    Answer expect(int expected, String what) {
      if (status != expected) {
        throw new StepFailed("%s with status %d".formatted(what, expected), this.toString());
      }
      return this;
    }

    @Override
    public String toString() {
      return "status %d, body %s".formatted(status, text.isBlank() ? "(empty)" : text);
    }
  }

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final ObjectMapper json = new ObjectMapper();
  private final Duration limit;
  private final String keycloak;
  private final String screenings;
  private final String referrals;
  private int step;

  private Demo(Ports ports, Duration limit) {
    this.limit = limit;
    this.keycloak =
        LocalKeycloak.realmUrl(ports.of(Ports.Use.KEYCLOAK)) + "/protocol/openid-connect/token";
    this.screenings = "http://localhost:%d/v1/screenings".formatted(ports.of(Ports.Use.SCREENING));
    this.referrals = "http://localhost:%d/v1/referrals".formatted(ports.of(Ports.Use.REFERRAL));
  }

  public static void main(String[] args) {
    try {
      follow(Ports.fromEnvironment(), FLOW_LIMIT);
    } catch (StepFailed e) {
      System.out.println();
      System.out.println("The demo failed:");
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Follows one person over the stack on these ports.
   *
   * @param limit how long the referral may take to be in the inbox, and its acceptance to be at the
   *     screening
   * @throws RuntimeException at the first step that fails, with what was expected and what came
   */
  public static void follow(Ports ports, Duration limit) {
    new Demo(ports, limit).run();
  }

  private void run() {
    System.out.println("From a screening in Lier to someone who calls:");
    System.out.println();
    String partner = partnerToken();
    // Taken now, so that the time of the flow below is the flow's alone.
    String handler = handlerToken();

    String screening = screen(partner);
    JsonNode referral = awaitReferral(handler, screening, System.nanoTime());
    String referralUrl = referrals + "/" + referral.path("id").asText();

    contactIsRefused(handler, referralUrl);
    accept(handler, referralUrl);
    contact(handler, referralUrl);
    timeline(partner, referralUrl);
    partnerSeesAcceptance(partner, screening);
    System.out.println();
    System.out.println("Every step did what it should.");
  }

  private String partnerToken() {
    Answer answer =
        token(
            Map.of(
                "grant_type", "client_credentials",
                "client_id", "partner-app",
                "client_secret", "partner-app"));
    done("partner-app signs in", answer.elapsedNanos);
    return answer.body.path("access_token").asText();
  }

  private String handlerToken() {
    Answer answer =
        token(
            Map.of(
                "grant_type", "password",
                "client_id", "nabij-cli",
                "username", "handler-lier",
                "password", "handler-lier"));
    done("handler-lier signs in", answer.elapsedNanos);
    return answer.body.path("access_token").asText();
  }

  private String screen(String partner) {
    String body =
        SCREENING.formatted(Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36));
    Answer answer =
        send(authorized(screenings, partner)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)))
            .expect(201, "a new screening");
    JsonNode result = answer.body.path("result");
    done("a person in Lier is screened, and agrees to be called", answer.elapsedNanos);
    detail(
        "%s, total %s of %s"
            .formatted(
                result.path("category").asText(),
                result.path("total").asText(),
                result.path("max").asText()));
    return answer.body.path("id").asText();
  }

  private JsonNode awaitReferral(String handler, String screening, long since) {
    JsonNode referral =
        await(
                referrals + "?status=requested&pageSize=100",
                handler,
                answer -> find(answer, screening).isPresent(),
                "a referral of screening %s in the inbox of Lier".formatted(screening),
                since)
            .map(answer -> find(answer, screening).orElseThrow())
            .orElseThrow();
    done("the referral is in the inbox of handler-lier", System.nanoTime() - since);
    return referral;
  }

  private void contactIsRefused(String handler, String referralUrl) {
    Answer answer = send(authorized(referralUrl + "/contact", handler).GET());
    answer.expect(403, "a refusal, since nobody has accepted the referral yet");
    if (!answer.body.hasNonNull("type")) {
      throw new StepFailed("a problem with its type", answer.toString());
    }
    done("before acceptance the contact details stay closed", answer.elapsedNanos);
    detail(answer.body.path("title").asText(answer.body.path("type").asText()));
  }

  private void accept(String handler, String referralUrl) {
    Answer answer =
        send(authorized(referralUrl + "/transitions", handler)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"transition\": \"accept\"}")))
            .expect(200, "the accepted referral");
    done("handler-lier accepts the referral", answer.elapsedNanos);
  }

  private void contact(String handler, String referralUrl) {
    Answer answer =
        send(authorized(referralUrl + "/contact", handler).GET())
            .expect(200, "the contact details");
    done("handler-lier reads who to call", answer.elapsedNanos);
    detail(
        "%s, %s".formatted(answer.body.path("name").asText(), answer.body.path("phone").asText()));
  }

  private void timeline(String partner, String referralUrl) {
    Answer answer =
        send(authorized(referralUrl, partner).GET()).expect(200, "the referral, for its partner");
    if (!answer.body.path("status").asText().equals("accepted")) {
      throw new StepFailed("status accepted", answer.toString());
    }
    done("partner-app sees what happened", answer.elapsedNanos);
    answer.body.path("timeline").forEach(entry -> detail(line(entry)));
  }

  private void partnerSeesAcceptance(String partner, String screening) {
    long since = System.nanoTime();
    await(
        screenings + "/" + screening,
        partner,
        answer -> answer.body.at("/referral/status").asText().equals("accepted"),
        "a screening whose referral.status is accepted",
        since);
    done("the screening itself says so too", System.nanoTime() - since);
  }

  private Optional<JsonNode> find(Answer answer, String screening) {
    for (JsonNode item : answer.body.path("items")) {
      if (item.path("screeningId").asText().equals(screening)) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  /** Asks until the answer is as wanted; fails when that takes longer than the limit. */
  private Optional<Answer> await(
      String url, String token, Predicate<Answer> wanted, String expected, long since) {
    while (true) {
      Answer answer = send(authorized(url, token).GET()).expect(200, expected);
      boolean found = wanted.test(answer);
      if (System.nanoTime() - since > limit.toNanos()) {
        throw new StepFailed(
            "%s within %d ms".formatted(expected, limit.toMillis()),
            found ? "only after " + millis(System.nanoTime() - since) : answer.toString());
      }
      if (found) {
        return Optional.of(answer);
      }
      pause();
    }
  }

  private Answer token(Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(HttpRequest.newBuilder(URI.create(keycloak))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)))
        .expect(200, "an access token");
  }

  private static HttpRequest.Builder authorized(String url, String token) {
    return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest.Builder builder) {
    HttpRequest request = builder.timeout(Duration.ofSeconds(10)).build();
    long begin = System.nanoTime();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      long elapsed = System.nanoTime() - begin;
      return new Answer(response.statusCode(), parse(response.body()), response.body(), elapsed);
    } catch (ConnectException e) {
      throw new StepFailed("an answer from " + request.uri(), "nobody listens there");
    } catch (IOException e) {
      throw new StepFailed("an answer from " + request.uri(), e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StepFailed("an answer from " + request.uri(), "an interruption");
    }
  }

  private JsonNode parse(String body) {
    try {
      return json.readTree(body);
    } catch (IOException e) {
      // Not JSON: whoever expects a field will say what came instead.
      return json.createObjectNode();
    }
  }

  private void done(String what, long nanos) {
    step++;
    System.out.println(String.format(Locale.ROOT, "%2d  %-56s %10s", step, what, millis(nanos)));
  }

  private static void detail(String text) {
    System.out.println("      " + text);
  }

  private static String line(JsonNode entry) {
    StringBuilder line = new StringBuilder();
    entry
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                line.append(line.isEmpty() ? "" : "  ").append(field.getValue().asText());
              }
            });
    return line.toString();
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
