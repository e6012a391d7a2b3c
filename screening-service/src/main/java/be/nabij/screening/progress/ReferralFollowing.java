package be.nabij.screening.progress;

import be.nabij.platform.inbox.Inbox;
import be.nabij.platform.inbox.IncomingEvent;
import be.nabij.platform.inbox.UnreadableEvent;
import be.nabij.screening.consent.ClaimCheck;
import be.nabij.screening.consent.ConsentWithdrawal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Follows the referral that came from a screening. Its first news means that the contact details
 * have arrived, so that they are erased here: they live in one place at a time.
 */
@ApplicationScoped
class ReferralFollowing {
  private static final String CONSENT_WITHDRAWN = "consent-withdrawn";

  private final ReferralProgresses progresses;
  private final ClaimCheck claimCheck;
  private final ConsentWithdrawal withdrawal;
  private final Inbox inbox;
  private final Clock clock;

  ReferralFollowing(
      ReferralProgresses progresses,
      ClaimCheck claimCheck,
      ConsentWithdrawal withdrawal,
      Inbox inbox,
      Clock clock) {
    this.progresses = progresses;
    this.claimCheck = claimCheck;
    this.withdrawal = withdrawal;
    this.inbox = inbox;
    this.clock = clock;
  }

  @Transactional
  void onNews(IncomingEvent event) {
    ReferralNews news = event.as(ReferralNews.class);
    if (news.screeningId() == null || !inbox.isNew(event)) {
      return;
    }
    if (!claimCheck.handedOver(news.screeningId())) {
      return; // The person was erased meanwhile: nothing is kept of them any more.
    }
    if (CONSENT_WITHDRAWN.equals(news.reason())) {
      withdrawal.withdrawnElsewhere(news.screeningId());
    }
    ReferralProgress progress =
        progresses
            .findByIdOptional(news.screeningId())
            .orElseGet(() -> new ReferralProgress(news.screeningId()));
    progress.update(news.referralId(), news.status(), news.revision(), clock.instant());
    progresses.persist(progress);
  }

  /**
   * What this service reads of a referral's events.
   *
   * @param screeningId null when the referral did not come from a screening
   * @param reason code of why, null when there is none
   */
  record ReferralNews(
      UUID referralId, UUID screeningId, String status, long revision, String reason) {
    ReferralNews {
      if (referralId == null || status == null) {
        throw new UnreadableEvent("unreadable-data", "referralId or status is missing");
      }
    }
  }
}
