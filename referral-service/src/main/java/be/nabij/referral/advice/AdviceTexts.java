package be.nabij.referral.advice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * The words of the advice rules, which live at screening-service. They change with its releases
 * only, so they are asked once an hour, and the last ones known are used while it is away.
 */
@ApplicationScoped
public class AdviceTexts {
  private static final Logger LOG = Logger.getLogger(AdviceTexts.class);
  private static final Duration FRESH = Duration.ofHours(1);

  private final AdviceFetching fetching;
  private final Clock clock;
  private volatile Known known = new Known(Map.of(), Instant.MIN);

  AdviceTexts(AdviceFetching fetching, Clock clock) {
    this.fetching = fetching;
    this.clock = clock;
  }

  /**
   * The advice of these rules, in their order; a rule that is not known any more is left out.
   *
   * @return empty while nothing is known because screening-service does not answer
   */
  public Optional<List<AdviceText>> of(List<String> rules) {
    Map<String, AdviceText> texts = current();
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(rules.stream().map(texts::get).filter(Objects::nonNull).toList());
  }

  private Map<String, AdviceText> current() {
    Instant now = clock.instant();
    if (known.since().isBefore(now.minus(FRESH))) {
      try {
        known =
            new Known(
                fetching.all().stream()
                    .collect(Collectors.toMap(AdviceText::rule, Function.identity())),
                now);
      } catch (CircuitBreakerOpenException | ProcessingException | WebApplicationException e) {
        LOG.warnf("screening-service gave no advice: %s", e.getClass().getName());
      }
    }
    return known.texts();
  }

  private record Known(Map<String, AdviceText> texts, Instant since) {}
}
