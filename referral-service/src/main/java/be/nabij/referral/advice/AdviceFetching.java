package be.nabij.referral.advice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks screening-service for its advice; after two calls that failed, nobody waits for a while. */
@ApplicationScoped
class AdviceFetching {
  /** More than there are rules, and the most that one page holds. */
  private static final int ALL = 100;

  private final AdviceService screening;

  AdviceFetching(@RestClient AdviceService screening) {
    this.screening = screening;
  }

  @CircuitBreaker(
      requestVolumeThreshold = 2,
      failureRatio = 1,
      delay = 10,
      delayUnit = ChronoUnit.SECONDS)
  List<AdviceText> all() {
    return screening.rules(ALL).items();
  }
}
