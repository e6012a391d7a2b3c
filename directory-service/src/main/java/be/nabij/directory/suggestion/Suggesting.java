package be.nabij.directory.suggestion;

import be.nabij.directory.eligibility.Area;
import be.nabij.directory.eligibility.Assessment;
import be.nabij.directory.eligibility.Assessment.Reason;
import be.nabij.directory.eligibility.Assessment.Verdict;
import be.nabij.directory.eligibility.Assessor;
import be.nabij.directory.eligibility.Place;
import be.nabij.directory.freshness.Today;
import be.nabij.directory.location.LocationEntry;
import be.nabij.directory.municipality.Places;
import be.nabij.directory.offer.Offer;
import be.nabij.directory.offer.OfferEntry;
import be.nabij.directory.offer.OfferLocation;
import be.nabij.directory.offer.OfferQuery;
import be.nabij.directory.offer.OfferSearch;
import be.nabij.directory.offer.Offers;
import be.nabij.directory.taxonomy.Taxonomies;
import be.nabij.directory.taxonomy.Taxonomy;
import be.nabij.platform.search.SearchCounts;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which services may this person use? */
@Startup // its counters show from 0 on
@ApplicationScoped
public class Suggesting {
  /** As many services, the most relevant or nearest, are held against the person. */
  public static final int MOST_ASSESSED = 300;

  private static final String PERSON = "person";

  private final Offers offers;
  private final OfferSearch search;
  private final Places places;
  private final Taxonomies taxonomies;
  private final Today freshness;
  private final SearchCounts counts;

  Suggesting(
      Offers offers,
      OfferSearch search,
      Places places,
      Taxonomies taxonomies,
      Today freshness,
      MeterRegistry metrics) {
    this.offers = offers;
    this.search = search;
    this.places = places;
    this.taxonomies = taxonomies;
    this.freshness = freshness;
    this.counts = SearchCounts.of("offers", metrics);
  }

  /**
   * Every service that fits the wish, in order; what the person may not use only when asked for.
   */
  public List<Suggestion> suggest(Wish wish) {
    List<UUID> found = search.services(query(wish), 0, MOST_ASSESSED);
    List<Offer> candidates = offers.inOrder(found);
    Map<String, Optional<Place>> sites = new HashMap<>();
    List<Suggestion> suggestions = new ArrayList<>();
    for (int position = 0; position < candidates.size(); position++) {
      Offer offer = candidates.get(position);
      suggestions.add(
          new Suggestion(
              offer,
              assess(wish, offer),
              nearness(wish, offer, sites),
              wish.words().isEmpty() ? 0 : position,
              freshness.stale(offer.content().verifiedAt())));
    }
    counts.count(suggestions.stream().anyMatch(Suggestion::possible));
    return suggestions.stream()
        .filter(suggestion -> wish.showExcluded() || suggestion.possible())
        .sorted(Suggestion.ranking(typesInOrder()))
        .toList();
  }

  /** The lines where one need not say who one is (DR-09): shown with every answer. */
  public List<OfferEntry> anonymousLines() {
    return offers.anonymousLines().stream().map(Offer::content).toList();
  }

  private OfferQuery query(Wish wish) {
    boolean onlyPossible = !wish.showExcluded();
    return new OfferQuery(
        wish.words(),
        taxonomies.of(Taxonomies.OFFER_TYPE).stream()
            .filter(type -> wish.types().contains(type.slug()))
            .map(Taxonomy.Term::id)
            .toList(),
        null,
        null,
        onlyPossible && !wish.places().isEmpty() ? wish.places() : null,
        null,
        onlyPossible && wish.types().isEmpty() ? PERSON : null);
  }

  private static Assessment assess(Wish wish, Offer offer) {
    if (wish.types().isEmpty() && !offer.audience().equals(PERSON)) {
      return new Assessment(
          Verdict.NO,
          List.of(new Reason("for-" + offer.audience(), null, null)),
          List.of(),
          List.of());
    }
    return Assessor.assess(wish.person(), offer.content().terms());
  }

  private Nearness nearness(Wish wish, Offer offer, Map<String, Optional<Place>> sites) {
    List<Place> at =
        offer.locations().stream()
            .map(OfferLocation::location)
            .filter(location -> location.municipality() != null)
            .flatMap(
                location ->
                    sites.computeIfAbsent(location.municipality(), places::municipality).stream())
            .toList();
    boolean virtual =
        offer.locations().stream()
            .anyMatch(one -> one.location().content().type() == LocationEntry.Type.VIRTUAL);
    List<Area> areas = offer.content().areas();
    return Nearness.of(wish.places(), at, virtual, areas);
  }

  private List<String> typesInOrder() {
    return taxonomies.of(Taxonomies.OFFER_TYPE).stream().map(Taxonomy.Term::slug).toList();
  }
}
