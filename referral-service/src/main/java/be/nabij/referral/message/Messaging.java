package be.nabij.referral.message;

import be.nabij.platform.encryption.Vault;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralAccess;
import be.nabij.referral.referral.Referrals;
import be.nabij.referral.referral.Side;
import be.nabij.referral.referral.Telling;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The referrer and the contact point of a referral write to each other. */
@ApplicationScoped
public class Messaging {
  private final Messages messages;
  private final Referrals referrals;
  private final ReferralAccess access;
  private final Telling telling;
  private final Vault vault;
  private final Caller caller;
  private final Clock clock;

  Messaging(
      Messages messages,
      Referrals referrals,
      ReferralAccess access,
      Telling telling,
      Vault vault,
      Caller caller,
      Clock clock) {
    this.messages = messages;
    this.referrals = referrals;
    this.access = access;
    this.telling = telling;
    this.vault = vault;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What was written, newest first; what is shown counts as read by the caller's side.
   *
   * @throws ProblemException 404 when the caller may not see the referral, 410 once the messages
   *     are erased
   */
  @Transactional
  public Listed list(UUID referralId, PageQuery page) {
    Referral referral =
        referrals
            .findByIdOptional(referralId)
            .orElseThrow(() -> ProblemException.notFound("referral"));
    access.require(referral);
    if (referral.isContactErased()) {
      throw ProblemException.of(
          410, "messages-erased", "The messages are gone", "They were erased.");
    }
    Side reader = access.side();
    Instant now = clock.instant();
    PanacheQuery<Message> found = messages.newestFirst(referralId);
    List<MessageView> shown =
        found.range(page.offset(), page.offset() + page.size() - 1).stream()
            .peek(message -> message.readBy(reader, now))
            .map(message -> MessageView.of(message, message.text(vault), reader))
            .toList();
    return new Listed(shown, found.count());
  }

  /**
   * Writes to the other side, and tells that something was written, not what.
   *
   * @param text 1 to 2000 characters
   * @throws ProblemException 404 when the caller may not see the referral, 409 when it is closed,
   *     nobody reads at the other side, or the person of a concern did not agree yet
   */
  @Transactional
  public SentMessage write(UUID referralId, String text) {
    Referral referral =
        referrals.locked(referralId).orElseThrow(() -> ProblemException.notFound("referral"));
    access.require(referral);
    Side sender = access.side();
    Message message =
        new Message(referralId, sender, caller.name(), text.strip(), vault, clock.instant());
    telling.tell(referral, referral.messageSent(sender));
    messages.persist(message);
    return new SentMessage(message.id(), sender, message.sentAt());
  }

  /** A page's messages and how many there are in all. */
  public record Listed(List<MessageView> messages, long total) {}

  /** What was written, without its text: answers are kept for whoever repeats a request. */
  public record SentMessage(UUID id, Side from, Instant sentAt) {}
}
