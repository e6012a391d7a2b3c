package be.nabij.referral.erasure;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Erases referrals that were closed long enough ago, each in a transaction of its own. */
@ApplicationScoped
class Retention {
  private static final Logger LOG = Logger.getLogger(Retention.class);

  private final Erasing erasing;
  private final Clock clock;
  private final Period keptAfterClosing;

  Retention(
      Erasing erasing,
      Clock clock,
      @ConfigProperty(name = "nabij.referral.kept-after-closing") Period keptAfterClosing) {
    this.erasing = erasing;
    this.clock = clock;
    this.keptAfterClosing = keptAfterClosing;
  }

  @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void eraseOld() {
    Instant before = clock.instant().atZone(ZoneOffset.UTC).minus(keptAfterClosing).toInstant();
    int erased = 0;
    while (erasing.eraseOneClosedBefore(before)) {
      erased++;
    }
    if (erased > 0) {
      LOG.infof("Erased %d referrals that were closed long enough ago", erased);
    }
  }
}
