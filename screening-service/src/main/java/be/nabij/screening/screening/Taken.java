package be.nabij.screening.screening;

import be.nabij.screening.consent.Consent;

/**
 * A screening that was just taken, with what the person said about being called.
 *
 * @param consent null when it was not asked
 */
public record Taken(Screening screening, Consent consent) {}
