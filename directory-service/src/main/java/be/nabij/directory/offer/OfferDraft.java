package be.nabij.directory.offer;

/**
 * What an editor has written and not yet published.
 *
 * @param newOrganisation name of who offers it, when the directory does not know them yet; it does
 *     once this is published
 */
public record OfferDraft(OfferEntry entry, String newOrganisation) {}
