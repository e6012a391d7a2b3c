package be.nabij.referral.feed;

import be.nabij.referral.referral.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Writes what happens to referrals to the feed, in the same transaction. */
@ApplicationScoped
class FeedWriting {
  private final Feed feed;
  private final LiveInbox live;
  private final TransactionSynchronizationRegistry transaction;
  private final Clock clock;

  FeedWriting(
      Feed feed, LiveInbox live, TransactionSynchronizationRegistry transaction, Clock clock) {
    this.feed = feed;
    this.live = live;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes Told told) {
    feed.write(told.referral(), told.event(), clock.instant());
    transaction.registerInterposedSynchronization(new WakeFeed());
  }

  private final class WakeFeed implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        live.wake();
      }
    }
  }
}
