package be.nabij.referral.inbox;

import be.nabij.referral.transition.ReferralStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which of the referrals that a caller may see are asked for; what is null does not restrict.
 *
 * @param municipality NIS code
 * @param statuses only those in one of these states
 * @param overdueAt only those whose deadline was before this moment
 * @param handledBy only those that this person took up
 * @param reference only the one that people call this
 */
public record InboxQuery(
    String municipality,
    Set<ReferralStatus> statuses,
    Instant overdueAt,
    String handledBy,
    String reference) {

  static InboxQuery of(String municipality, ReferralStatus status, Instant overdueAt) {
    return new InboxQuery(
        municipality, status == null ? null : EnumSet.of(status), overdueAt, null, null);
  }

  void addTo(StringBuilder where, Map<String, Object> parameters) {
    add("municipality = :municipality", "municipality", municipality, where, parameters);
    add("status in :statuses", "statuses", statuses, where, parameters);
    add("deadlineAt < :overdueAt", "overdueAt", overdueAt, where, parameters);
    add("handledBy = :handledBy", "handledBy", handledBy, where, parameters);
    add("reference = :reference", "reference", reference, where, parameters);
  }

  private static void add(
      String condition,
      String name,
      Object value,
      StringBuilder where,
      Map<String, Object> parameters) {
    if (value != null) {
      where.append(" and ").append(condition);
      parameters.put(name, value);
    }
  }
}
