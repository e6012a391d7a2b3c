package be.nabij.directory.offer;

import be.nabij.directory.municipality.Succession;

/**
 * What an editor has written and not yet published.
 *
 * @param newOrganisation name of who offers it, when the directory does not know them yet; it does
 *     once this is published
 */
public record OfferDraft(OfferEntry entry, String newOrganisation) {

  /** The same, for who lives in the municipalities of today. */
  OfferDraft today(Succession succession) {
    return new OfferDraft(entry.today(succession), newOrganisation);
  }
}
