package be.nabij.referral.erasure;

import java.util.UUID;

/**
 * Whose data are erased: exactly one of the two.
 *
 * @param referral id of a referral
 * @param screening id of the screening that a referral came from
 */
record ErasureOrder(UUID referral, UUID screening) {}
