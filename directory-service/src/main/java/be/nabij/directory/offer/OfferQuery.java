package be.nabij.directory.offer;

import be.nabij.directory.eligibility.Place;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which services are asked for; what is null or empty narrows nothing.
 *
 * @param words Dutch, see {@link be.nabij.directory.search.TextSearch}
 * @param terms ids of taxonomy terms, one of which must classify it
 * @param organisation id of who offers it
 * @param modifiedAfter changed on or after this
 * @param livingIn only what is open to who lives in one of these places; empty when the place is
 *     not known, null when it does not matter
 * @param near only what is within this ring around them, or by telephone or online
 * @param audience a term of the taxonomy audience
 */
public record OfferQuery(
    List<String> words,
    List<UUID> terms,
    UUID organisation,
    Instant modifiedAfter,
    List<Place> livingIn,
    Ring near,
    String audience) {

  /** How near something must be: the directory knows municipalities, no coordinates. */
  public enum Ring {
    MUNICIPALITY,
    ZONE,
    PROVINCE,
    EVERYWHERE
  }

  public OfferQuery {
    words = words == null ? List.of() : words;
    terms = terms == null ? List.of() : terms;
  }

  /** Every service that has something to do with these words. */
  public static OfferQuery ofWords(List<String> words) {
    return new OfferQuery(words, List.of(), null, null, null, null, null);
  }
}
