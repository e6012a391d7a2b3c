package be.nabij.referral.withdrawal;

import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.referral.ContactErasure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Whether a person's consent still stands, asked where the person takes it back: the event that
 * tells of a withdrawal is some milliseconds later than the answer to the person.
 */
@ApplicationScoped
public class ConsentCheck {
  private static final Logger LOG = Logger.getLogger(ConsentCheck.class);
  private static final int GONE = 410;
  private static final int SECONDS_TO_WAIT = 5;

  private final ConsentsService consents;
  private final ContactErasure contactErasure;

  ConsentCheck(@RestClient ConsentsService consents, ContactErasure contactErasure) {
    this.consents = consents;
    this.contactErasure = contactErasure;
  }

  /**
   * Asks outside any transaction: no connection to the database is held while waiting. A withdrawn
   * consent ends the referral at once, as the event that follows would.
   *
   * @throws ProblemException 410 when it was withdrawn, 503 when nobody can tell
   */
  @Transactional(Transactional.TxType.NEVER)
  public void require(UUID screeningId, UUID consentId) {
    if (stands(consentId)) {
      return;
    }
    QuarkusTransaction.requiringNew().run(() -> contactErasure.withdraw(screeningId));
    throw ProblemException.of(
        GONE, "contact-erased", "The contact details are gone", "The person withdrew the consent.");
  }

  private boolean stands(UUID consentId) {
    try {
      consents.look(consentId);
      return true;
    } catch (WebApplicationException e) {
      if (e.getResponse().getStatus() == GONE) {
        return false;
      }
      throw notChecked("it answers " + e.getResponse().getStatus());
    } catch (RuntimeException e) {
      throw notChecked(e.getClass().getName());
    }
  }

  private static ProblemException notChecked(String why) {
    LOG.warnf("screening-service did not say whether a consent stands: %s", why);
    return ProblemException.of(
        503,
        "consent-not-checked",
        "Nobody can tell now whether the consent still stands",
        "The contact details are kept and not shown; try again in a moment.",
        Map.of(ProblemException.RETRY_AFTER, SECONDS_TO_WAIT));
  }
}
