package be.nabij.referral.duplicate;

import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralAccess;
import be.nabij.referral.referral.Referrals;
import be.nabij.referral.referral.Telling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two referrals of one person become one: the earlier goes on, the later is closed. */
@ApplicationScoped
public class Joining {
  private final Referrals referrals;
  private final ReferralAccess access;
  private final Duplicates duplicates;
  private final Telling telling;
  private final Clock clock;

  Joining(
      Referrals referrals,
      ReferralAccess access,
      Duplicates duplicates,
      Telling telling,
      Clock clock) {
    this.referrals = referrals;
    this.access = access;
    this.duplicates = duplicates;
    this.telling = telling;
    this.clock = clock;
  }

  /**
   * Joins them, whichever of the two is named first; a second time changes nothing.
   *
   * @throws ProblemException 404 when the caller may not see the first, 400 when the other is not
   *     in the same municipality, 409 when one is closed or they do not seem to be of one person
   */
  @Transactional
  public Joined join(UUID id, UUID of) {
    Map<UUID, Referral> locked = locked(id, of);
    Referral referral =
        Optional.ofNullable(locked.get(id))
            .orElseThrow(() -> ProblemException.notFound("referral"));
    access.require(referral);
    Referral other = other(referral, locked.get(of));
    Referral earlier = isEarlier(referral, other) ? referral : other;
    Referral later = earlier == referral ? other : referral;
    if (earlier.id().equals(later.joinedTo())) {
      return new Joined(later, earlier);
    }
    requireJoinable(earlier, later);
    Instant now = clock.instant();
    telling.tell(later, later.joinInto(earlier, now));
    telling.tell(earlier, earlier.takeIn(now));
    return new Joined(later, earlier);
  }

  /** In the order of their ids, so that two handlers who do the same never wait for each other. */
  private Map<UUID, Referral> locked(UUID id, UUID of) {
    return new TreeSet<>(Stream.of(id, of).toList())
        .stream()
            .flatMap(one -> referrals.locked(one).stream())
            .collect(Collectors.toMap(Referral::id, Function.identity()));
  }

  private static Referral other(Referral referral, Referral other) {
    InputErrors errors = new InputErrors();
    if (other == null || !other.municipality().equals(referral.municipality())) {
      errors.add("of", "not-found", "There is no such referral in this municipality.");
    } else if (other == referral) {
      errors.add("of", "not-allowed", "Name another referral of the same person.");
    }
    errors.throwIfAny();
    return other;
  }

  private void requireJoinable(Referral earlier, Referral later) {
    if (!earlier.isOpen() || !later.isOpen()) {
      throw ProblemException.of(
          409,
          "not-open",
          "Only open referrals can be joined",
          "One of them is closed; reopen it first when the person is waiting.");
    }
    if (!duplicates.areAlike(earlier, later)) {
      throw ProblemException.of(
          409,
          "not-a-duplicate",
          "These referrals do not seem to be of one person",
          "They have neither phone, e-mail nor the partner's reference in common.");
    }
  }

  private static boolean isEarlier(Referral one, Referral other) {
    int order = one.receivedAt().compareTo(other.receivedAt());
    return order != 0 ? order < 0 : one.id().toString().compareTo(other.id().toString()) < 0;
  }

  /** The one that was closed, and the one that goes on. */
  public record Joined(Referral later, Referral earlier) {}
}
