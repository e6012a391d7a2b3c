package be.nabij.referral.digest;

import be.nabij.referral.referral.Referral;
import be.nabij.referral.transition.ReferralStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What asks for attention today; each referral stands in the first group that it belongs to. */
record Digest(List<Group> groups) {
  /** A longer list is not read; the inbox has all. */
  private static final int MOST_LINES = 20;

  /**
   * @param total how many there are
   * @param lines the first of them
   * @param more how many are left out, null for none
   */
  record Group(String title, int total, List<Line> lines, Integer more) {}

  record Line(String reference, String link) {}

  /**
   * @param open referrals that are not closed, in the order in which they are to be shown
   */
  static Digest of(
      List<Referral> open, Instant now, LocalDate today, Function<Referral, String> link) {
    List<Referral> left = new ArrayList<>(open);
    List<Group> groups = new ArrayList<>();
    add(
        groups,
        "De tijd is voorbij",
        left,
        one -> one.deadlineAt() != null && one.deadlineAt().isBefore(now),
        link);
    add(groups, "Nieuw", left, one -> one.status() == ReferralStatus.REQUESTED, link);
    add(
        groups,
        "Opgenomen, nog niemand gesproken",
        left,
        one -> one.status() == ReferralStatus.ACCEPTED,
        link);
    add(
        groups,
        "Rustte tot vandaag",
        left,
        one ->
            one.status() == ReferralStatus.ON_HOLD
                && one.heldUntil() != null
                && !one.heldUntil().isAfter(today),
        link);
    return new Digest(groups);
  }

  private static void add(
      List<Group> groups,
      String title,
      List<Referral> left,
      Predicate<Referral> belongs,
      Function<Referral, String> link) {
    List<Referral> members = left.stream().filter(belongs).toList();
    left.removeAll(members);
    if (!members.isEmpty()) {
      List<Line> lines =
          members.stream()
              .limit(MOST_LINES)
              .map(one -> new Line(one.reference(), link.apply(one)))
              .toList();
      int more = members.size() - lines.size();
      groups.add(new Group(title, members.size(), lines, more == 0 ? null : more));
    }
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }
}
