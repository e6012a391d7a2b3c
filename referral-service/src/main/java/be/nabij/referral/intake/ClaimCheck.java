package be.nabij.referral.intake;

import be.nabij.platform.inbox.PassingFault;
import be.nabij.referral.contact.ContactDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Fetches the contact details that a consent stands for, while it stands. */
@ApplicationScoped
class ClaimCheck {
  private static final Logger LOG = Logger.getLogger(ClaimCheck.class);

  private final ScreeningService screeningService;

  ClaimCheck(@RestClient ScreeningService screeningService) {
    this.screeningService = screeningService;
  }

  /**
   * @return empty when the consent was withdrawn, has expired or does not exist
   * @throws PassingFault when the screening service or the identity provider does not answer
   */
  Optional<ContactDetails> redeem(UUID consentId) {
    try {
      return Optional.of(screeningService.contact(consentId));
    } catch (WebApplicationException e) {
      int status = e.getResponse().getStatus();
      if (status == 410 || status == 404) {
        LOG.infof("Consent %s no longer stands (%d): no referral", consentId, status);
        return Optional.empty();
      }
      throw new PassingFault("screening-service answers " + status, e);
    } catch (RuntimeException e) {
      throw new PassingFault("screening-service cannot be reached", e);
    }
  }
}
