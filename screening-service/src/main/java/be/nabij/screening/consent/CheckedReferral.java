package be.nabij.screening.consent;

import java.time.Instant;

/**
 * A wish to be referred whose input was found good.
 *
 * @param given whether the person agreed
 * @param contact null when the person did not agree: nothing of it is kept
 */
public record CheckedReferral(
    boolean given, Consent.Wording wording, Instant expiresAt, ContactDetails contact) {}
