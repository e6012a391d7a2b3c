package be.nabij.referral.contactpoint;

/**
 * Whom to turn to in place of a contact point.
 *
 * @param kind {@code zone-coordinator} or {@code caw}
 * @param zone primary care zone of a zone coordinator, null for the CAW
 * @param phone E.164, null when there is none
 * @param email null when there is none
 */
public record StandIn(String kind, String name, String zone, String phone, String email) {}
