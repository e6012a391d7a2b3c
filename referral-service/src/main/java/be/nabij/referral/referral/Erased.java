package be.nabij.referral.referral;

/**
 * Whom to call is erased. Slices that keep something of the person, or that people typed, observe
 * this and erase theirs in the same transaction; it may come more than once.
 */
public record Erased(Referral referral) {}
