package be.nabij.referral.digest;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Mails each contact point once a working day what asks for attention. While mail cannot be sent,
 * nothing is lost: the next run tries again.
 */
@ApplicationScoped
class DailyDigest {
  private static final Logger LOG = Logger.getLogger(DailyDigest.class);

  private final DigestSending sending;
  private final Clock clock;
  private final DigestMoment moment;
  private final boolean delivery;

  DailyDigest(
      DigestSending sending,
      Clock clock,
      @ConfigProperty(name = "nabij.digest.at") LocalTime at,
      @ConfigProperty(name = "nabij.delivery") boolean delivery) {
    this.sending = sending;
    this.clock = clock;
    this.moment = new DigestMoment(at);
    this.delivery = delivery;
  }

  @Scheduled(
      every = "{nabij.digest.every}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    if (delivery) {
      Instant now = clock.instant();
      moment.dueAt(now).ifPresent(day -> sendAll(day, now));
    }
  }

  void sendAll(LocalDate day, Instant now) {
    for (String municipality : sending.waiting(day)) {
      try {
        sending.send(municipality, day, now);
      } catch (RuntimeException e) {
        LOG.warnf(
            "The daily mail of %s was not taken; the next run tries again: %s",
            municipality, e.getClass().getName());
      }
    }
  }
}
