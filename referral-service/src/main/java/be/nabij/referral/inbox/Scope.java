package be.nabij.referral.inbox;

import be.nabij.referral.transition.ReferralStatus;
import java.util.Map;
import java.util.Set;

/**
 * Which referrals are asked for; null or empty fields do not restrict.
 *
 * @param partner only those this partner made
 * @param municipalities only those of these municipalities; an empty set means none at all
 * @param status only those in this state
 */
record Scope(String partner, Set<String> municipalities, ReferralStatus status) {
  void addTo(StringBuilder where, Map<String, Object> parameters) {
    if (partner != null) {
      where.append(" and partner = :partner");
      parameters.put("partner", partner);
    }
    if (municipalities != null) {
      where.append(" and municipality in :municipalities");
      parameters.put("municipalities", municipalities);
    }
    if (status != null) {
      where.append(" and status = :status");
      parameters.put("status", status);
    }
  }
}
