package be.nabij.referral.intake;

import be.nabij.platform.inbox.PassingFault;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Asks the claim check for a consent that does not exist, so that a wrong address or secret shows
 * in the log at start rather than with the first person, who then also finds the connection warm.
 */
@ApplicationScoped
class ClaimCheckAtStart {
  private static final Logger LOG = Logger.getLogger(ClaimCheckAtStart.class);
  private static final UUID NOBODY = new UUID(0, 0);

  private final ClaimCheck claimCheck;

  ClaimCheckAtStart(ClaimCheck claimCheck) {
    this.claimCheck = claimCheck;
  }

  void ask(@Observes StartupEvent event) {
    Thread.ofPlatform().name("claim-check-at-start").daemon().start(this::ask);
  }

  private void ask() {
    try {
      claimCheck.redeem(NOBODY);
      LOG.info("The claim check of screening-service answers");
    } catch (PassingFault e) {
      LOG.warnf("The claim check does not answer yet: %s", e.getMessage());
    }
  }
}
