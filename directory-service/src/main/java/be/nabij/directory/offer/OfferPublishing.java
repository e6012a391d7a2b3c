package be.nabij.directory.offer;

import be.nabij.directory.location.Location;
import be.nabij.directory.organisation.OrganisationEntry;
import be.nabij.directory.search.Synonyms;
import be.nabij.directory.taxonomy.Taxonomies;
import be.nabij.directory.taxonomy.Taxonomy;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Brings what a service is searched and classified by in line with what it says. */
@ApplicationScoped
public class OfferPublishing {
  private final Offers offers;
  private final Taxonomies taxonomies;
  private final Synonyms synonyms;

  OfferPublishing(Offers offers, Taxonomies taxonomies, ObjectMapper mapper) {
    this.offers = offers;
    this.taxonomies = taxonomies;
    this.synonyms = Synonyms.read(mapper);
  }

  /**
   * Takes over what a data file or a contact point says; what a person has edited stays as it is.
   *
   * @return whether anything changed
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean refresh(
      Offer offer,
      OfferEntry entry,
      OrganisationEntry organisation,
      List<Location> places,
      Instant now) {
    if (!offer.refresh(entry, texts(entry, organisation, places), terms(entry), places)) {
      return false;
    }
    offer.touch(now);
    offers.persist(offer);
    return true;
  }

  /**
   * Shows what an editor wrote. The vocabulary is to learn its words in the same transaction.
   *
   * @param places of the entry, in its order
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(
      Offer offer,
      OfferEntry entry,
      OrganisationEntry organisation,
      List<Location> places,
      Instant now) {
    offer.publish(entry, texts(entry, organisation, places), terms(entry), places, now);
    offers.persist(offer);
  }

  /** Keeps a service that an editor has written for the first time; it is not shown yet. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Offer add(OfferDraft draft, String owner, String responsible, Instant now) {
    Offer offer = new Offer(draft, owner, responsible, now);
    offers.persist(offer);
    return offer;
  }

  private OfferTexts texts(
      OfferEntry entry, OrganisationEntry organisation, List<Location> places) {
    return OfferTexts.of(
        entry,
        organisation,
        type(entry),
        places.stream().map(Location::content).toList(),
        synonyms);
  }

  private Taxonomy.Term type(OfferEntry entry) {
    return taxonomies.term(Taxonomies.OFFER_TYPE, entry.type()).orElseThrow();
  }

  private List<UUID> terms(OfferEntry entry) {
    return Stream.concat(
            Stream.of(
                type(entry), taxonomies.term(Taxonomies.AUDIENCE, entry.audience()).orElse(null)),
            entry.channels().stream()
                .map(channel -> taxonomies.term(Taxonomies.CHANNEL, channel).orElse(null)))
        .filter(Objects::nonNull)
        .map(Taxonomy.Term::id)
        .toList();
  }
}
