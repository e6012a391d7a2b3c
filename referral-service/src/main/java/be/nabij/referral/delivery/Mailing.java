package be.nabij.referral.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Hands a mail to the mail server. */
@ApplicationScoped
public class Mailing {
  /**
   * Now and then the mail client misses the greeting of a server that answers at once, and would
   * wait for it until one of the two gives up.
   */
  private static final Duration LONGEST_SENDING = Duration.ofSeconds(10);

  private static final int MORE_ATTEMPTS = 2;

  private final ReactiveMailer mailer;

  Mailing(ReactiveMailer mailer) {
    this.mailer = mailer;
  }

  /**
   * Returns once the mail server took it.
   *
   * @throws RuntimeException when it did not
   */
  public void send(Mail mail) {
    mailer
        .send(mail)
        .ifNoItem()
        .after(LONGEST_SENDING)
        .fail()
        .onFailure()
        .retry()
        .atMost(MORE_ATTEMPTS)
        .await()
        .indefinitely();
  }
}
