package be.nabij.interventions.nearby;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ClientWebApplicationException;

/**
 * What there is near a person. The directory may be slow or away: matches wait 300 ms for it, and
 * after a few failures not at all for a while.
 */
@ApplicationScoped
public class NearbyOffers {
  /** The directory's largest page. */
  private static final int AT_MOST = 100;

  private static final int NOT_ACCEPTED = 400;

  private final DirectoryService directory;

  NearbyOffers(@RestClient DirectoryService directory) {
    this.directory = directory;
  }

  /** What came of asking the directory. */
  public enum Outcome {
    @JsonProperty("found")
    FOUND,
    /** It knows none, or does not know the place. */
    @JsonProperty("none")
    NONE,
    @JsonProperty("unavailable")
    UNAVAILABLE,
    @JsonProperty("not-asked")
    NOT_ASKED
  }

  /**
   * @param offers the nearest first
   */
  public record Nearby(Outcome outcome, List<LocalOffer> offers) {
    public static final Nearby NOT_ASKED = new Nearby(Outcome.NOT_ASKED, List.of());
  }

  @Timeout(value = 300, unit = ChronoUnit.MILLIS)
  @CircuitBreaker(
      requestVolumeThreshold = 8,
      failureRatio = 0.5,
      delay = 5,
      delayUnit = ChronoUnit.SECONDS)
  @Fallback(fallbackMethod = "unavailable")
  public Nearby find(OfferQuestion question) {
    try {
      List<LocalOffer> offers = directory.search(question, AT_MOST).items();
      return new Nearby(offers.isEmpty() ? Outcome.NONE : Outcome.FOUND, offers);
    } catch (ClientWebApplicationException e) {
      if (e.getResponse().getStatus() == NOT_ACCEPTED) {
        // It is there, and knows no such place: no fault of the directory.
        return new Nearby(Outcome.NONE, List.of());
      }
      throw e;
    }
  }

  Nearby unavailable(OfferQuestion question) {
    return new Nearby(Outcome.UNAVAILABLE, List.of());
  }
}
