package be.nabij.bench;

import be.nabij.local.LocalStack;
import be.nabij.local.NabijService;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The app of a partner that takes screenings of people who agree to be called: never twice the same
 * person.
 */
final class Partner {

  private static final String SCREENING =
      """
      {"instrument": "djg-6", "complete": true,
       "subject": {"partnerReference": "bench-%1$d", "birthYear": 1948, "postalCode": "2500"},
       "answers": {"3": "yes", "9": "yes", "10": "more-or-less", "4": "no", "7": "more-or-less", "8": "no"},
       "context": {"duration": "situational"},
       "warmReferral": {
         "consent": {"given": true, "purpose": "warm-referral", "scope": "summary", "method": "spoken",
                     "text": "Ik vind het goed dat het Meldpunt van Lier mij belt."},
         "contact": {"name": "Demopersoon %1$d", "phone": "+32 470 %2$02d %3$02d %4$02d",
                     "preferredChannel": "phone", "preferredMoment": "in de voormiddag"},
         "urgency": "normal"}}
      """;

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private final int port;
  private final String token;

  Partner(LocalStack stack) {
    port = stack.service(NabijService.SCREENING).port();
    token = stack.keycloak().clientToken("partner-app");
  }

  KeptConnection connect() throws IOException {
    return new KeptConnection(port);
  }

  /** Takes a screening over this connection and gives its id. */
  UUID screen(KeptConnection connection) throws IOException {
    int person = PEOPLE.getAndIncrement();
    String body =
        SCREENING.formatted(person, person / 10_000 % 100, person / 100 % 100, person % 100);
    String location =
        connection.send(KeptConnection.post("/v1/screenings", token, body)).require(201).location();
    return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
  }

  /** Somebody who takes one screening after the other over a connection of their own. */
  Load.Worker worker() throws IOException {
    KeptConnection connection = connect();
    return new Load.Worker() {
      @Override
      public void once() throws IOException {
        screen(connection);
      }

      @Override
      public void close() throws IOException {
        connection.close();
      }
    };
  }
}
