package be.nabij.referral.referral;

/**
 * Something happened to a referral. Slices that have to do something then observe this: they run in
 * the transaction of what happened, so that both are true or neither.
 *
 * @param referral right after it happened
 */
public record Told(Referral referral, ReferralEvent event) {}
