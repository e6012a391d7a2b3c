package be.nabij.referral.feed;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.referral.ReferralAccess;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The part of the feed that a caller may see: a partner's own, or its municipalities'. */
@ApplicationScoped
class FeedReading {
  private final Feed feed;
  private final ReferralAccess access;
  private final Caller caller;
  private final Clock clock;
  private final Period kept;

  FeedReading(
      Feed feed,
      ReferralAccess access,
      Caller caller,
      Clock clock,
      @ConfigProperty(name = "nabij.feed.kept") Period kept) {
    this.feed = feed;
    this.access = access;
    this.caller = caller;
    this.clock = clock;
    this.kept = kept;
  }

  /**
   * @param after null for from the first that is kept
   * @throws ProblemException 410 when events after it are no longer kept, 400 when it lies beyond
   *     the last one
   */
  @Transactional
  FeedPage after(Long after, int limit) {
    Feed.Extent extent = feed.extent();
    long position = after == null ? extent.forgotten() : after;
    if (position < extent.forgotten()) {
      throw ProblemException.of(
              410,
              "events-forgotten",
              "Events after this position are no longer kept",
              "Read the state of your referrals, then go on from the position in oldest.")
          .with("oldest", extent.forgotten());
    }
    if (position > extent.last()) {
      // After a database was put back, waiting for it would be waiting for the wrong ones.
      new InputErrors()
          .addInQuery("after", "out-of-range", "The last position is " + extent.last() + ".")
          .throwIfAny();
    }
    List<FeedEntry> found =
        access.worksForMunicipalities()
            ? feed.after(position, access.municipalities(), limit)
            : feed.after(position, caller.client(), limit);
    return new FeedPage(found, found.isEmpty() ? position : found.getLast().position());
  }

  /** Several replicas may do it at once: they take turns. */
  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forgetOld() {
    Instant before = clock.instant().atZone(ZoneOffset.UTC).minus(kept).toInstant();
    while (feed.forget(before)) {
      // more is too old
    }
  }
}
