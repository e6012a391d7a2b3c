package be.nabij.referral.console;

import be.nabij.referral.inbox.Inbox;
import be.nabij.referral.inbox.InboxQuery;
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.transition.Transition;
import io.quarkus.panache.common.Sort;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The parts of the inbox; each is asked for by its code in the address. */
enum Filter {
  NEW("nieuw"),
  MINE("mijn"),
  OVERDUE("te-laat"),
  ON_HOLD("rust"),
  CLOSED("afgesloten"),
  ALL("alles");

  private static final Set<ReferralStatus> OPEN =
      Arrays.stream(ReferralStatus.values())
          .filter(Transition.CANCEL::isPossibleFrom)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReferralStatus.class)));

  private final String code;

  Filter(String code) {
    this.code = code;
  }

  /** The one with this code; what is new when there is none. */
  static Filter of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst().orElse(NEW);
  }

  String code() {
    return code;
  }

  /**
   * @param municipality NIS code, null for all
   * @param user whose referrals are {@link #MINE}
   */
  InboxQuery query(String municipality, String user, Instant now) {
    return switch (this) {
      case NEW -> query(municipality, EnumSet.of(ReferralStatus.REQUESTED), null, null);
      case MINE -> query(municipality, OPEN, null, user);
      case OVERDUE -> query(municipality, OPEN, now, null);
      case ON_HOLD -> query(municipality, EnumSet.of(ReferralStatus.ON_HOLD), null, null);
      case CLOSED -> query(municipality, EnumSet.complementOf(EnumSet.copyOf(OPEN)), null, null);
      case ALL -> query(municipality, null, null, null);
    };
  }

  /** Everything that is not closed yet. */
  static InboxQuery open(String municipality) {
    return query(municipality, OPEN, null, null);
  }

  private static InboxQuery query(
      String municipality, Set<ReferralStatus> statuses, Instant overdueAt, String user) {
    return new InboxQuery(municipality, statuses, overdueAt, user, null);
  }

  /** Who works looks for what is most urgent; who looks back, for what came last. */
  Sort order() {
    return this == CLOSED || this == ALL ? Inbox.NEWEST_FIRST : Inbox.MOST_URGENT_FIRST;
  }
}
