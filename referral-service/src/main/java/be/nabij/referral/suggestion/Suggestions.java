package be.nabij.referral.suggestion;

import be.nabij.platform.problem.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/** What may help somebody who was referred, as long as the catalogue answers. */
@ApplicationScoped
public class Suggestions {
  private static final Logger LOG = Logger.getLogger(Suggestions.class);

  private final Suggesting suggesting;

  Suggestions(Suggesting suggesting) {
    this.suggesting = suggesting;
  }

  /**
   * The answer of interventions-service to {@code POST /v1/matches}.
   *
   * @return empty while the catalogue does not answer
   * @throws ProblemException 404 when the caller may not see the referral
   */
  public Optional<JsonNode> of(UUID referralId) {
    Situation situation = suggesting.situation(referralId);
    try {
      return Optional.of(suggesting.matches(situation));
    } catch (CircuitBreakerOpenException | ProcessingException | WebApplicationException e) {
      LOG.warnf("interventions-service gave no matches: %s", e.getClass().getName());
      return Optional.empty();
    }
  }
}
