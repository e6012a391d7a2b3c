package be.nabij.image;

import be.nabij.local.LocalStack;
import be.nabij.local.NabijService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/**
 * What people and applications ask of a service most, one after the other: what a service should be
 * quick at.
 */
final class Tour {

  /**
   * One request.
   *
   * @param caller who asks, by the name in the realm, or null for somebody who did not sign in
   * @param body JSON to post, or null to get
   */
  private record Stop(String caller, String path, String body, int status) {

    static Stop get(String path) {
      return new Stop(null, path, null, 200);
    }

    static Stop post(String path, String body, int status) {
      return new Stop(null, path, body, status);
    }

    Stop by(String name) {
      return new Stop(name, path, body, status);
    }
  }

  private static final String PARTNER = "partner-app";
  private static final String HANDLER = "handler-lier";

  private final LocalStack stack;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  Tour(LocalStack stack) {
    this.stack = stack;
  }

  /**
   * Makes the tour of one service.
   *
   * @return how many requests it made
   * @throws IllegalStateException at the first answer that is not as it should be
   */
  int of(NabijService service) {
    String base = stack.service(service).url();
    List<Stop> stops = stops(service);
    for (Stop stop : stops) {
      send(base, stop);
    }
    return stops.size();
  }

  private static List<Stop> stops(NabijService service) {
    return switch (service) {
      case SCREENING ->
          List.of(
              Stop.get("/v1/instruments"),
              Stop.get("/zelftest"),
              Stop.post(
                      "/v1/screenings",
                      """
                      {"instrument": "djg-6", "subject": {"postalCode": "2500"}, "complete": true,
                       "answers": {"3": "yes", "9": "yes", "10": "no", "4": "no", "7": "yes", "8": "no"}}
                      """,
                      201)
                  .by(PARTNER),
              Stop.get("/q/metrics"));
      case REFERRAL ->
          List.of(
              Stop.get("/v1/referrals?status=requested").by(HANDLER),
              Stop.get("/v1/reasons"),
              Stop.get("/q/metrics"));
      case DIRECTORY ->
          List.of(
              Stop.get("/v1/municipalities?postalCode=2500"),
              Stop.get("/v1/contactPoints/12021"),
              Stop.post("/v1/offers/search", "{\"municipality\": \"12021\", \"age\": 78}", 200),
              Stop.get("/gids/12021"),
              Stop.get("/hsds/v3/services"),
              Stop.get("/q/metrics"));
      case INTERVENTIONS ->
          List.of(
              Stop.get("/v1/catalogue?q=buren"),
              Stop.get("/v1/activities"),
              Stop.post("/v1/matches", "{\"municipality\": \"12021\", \"age\": 78}", 200),
              Stop.get("/catalogus"),
              Stop.get("/q/metrics"));
    };
  }

  private void send(String base, Stop stop) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + stop.path))
            .timeout(Duration.ofSeconds(30))
            .header("Accept-Language", "nl");
    if (stop.body != null) {
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(stop.body));
    }
    if (stop.caller != null) {
      request.header("Authorization", "Bearer " + token(stop.caller));
    }
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != stop.status) {
        throw new IllegalStateException(
            "%s%s answers %d and not %d: %s"
                .formatted(base, stop.path, answer.statusCode(), stop.status, answer.body()));
      }
    } catch (IOException e) {
      throw new IllegalStateException("no answer from " + base + stop.path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private String token(String caller) {
    return caller.equals(PARTNER)
        ? stack.keycloak().clientToken(caller)
        : stack.keycloak().userToken(caller);
  }
}
