package be.nabij.interventions.suggestion;

import be.nabij.interventions.matching.Match;
import be.nabij.interventions.matching.Matcher;
import be.nabij.interventions.nearby.LocalOffer;
import be.nabij.interventions.nearby.NearbyOffers;
import be.nabij.interventions.nearby.NearbyOffers.Nearby;
import be.nabij.interventions.nearby.OfferQuestion;
import be.nabij.interventions.search.EntryQuery;
import be.nabij.interventions.search.EntrySearch;
import be.nabij.platform.search.SearchWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What may suit this person, and what is there of it nearby? Nothing of the question is kept. */
@ApplicationScoped
class Suggesting {
  /** The search forgives a lot: what it finds after these has little to do with the wish. */
  private static final int MOST_FOUND = 10;

  private static final int MOST_LOOKED_AT = 50;

  private static final int USUAL_LIMIT = 10;

  private final Matchers matchers;
  private final MatchCheck check;
  private final EntrySearch search;
  private final NearbyOffers nearby;

  Suggesting(Matchers matchers, MatchCheck check, EntrySearch search, NearbyOffers nearby) {
    this.matchers = matchers;
    this.check = check;
    this.search = search;
    this.nearby = nearby;
  }

  MatchAnswer suggest(MatchRequest request) {
    Matcher matcher = matchers.current();
    check.check(request, matcher);
    boolean includeExcluded = isTrue(request.includeExcluded());
    Match.Found found =
        matcher.match(
            request.person(found(request.wishes(), matcher)),
            new Matcher.Asked(
                request.entryKinds(),
                Objects.requireNonNullElse(request.limit(), USUAL_LIMIT),
                includeExcluded));
    Nearby offers = nearby(request, found.items());
    return new MatchAnswer(
        found.items().stream()
            .map(
                match ->
                    MatchAnswer.Item.of(
                        match, matchers.weights().notStudied(), nearest(match, offers)))
            .toList(),
        found.total(),
        found.advice().stream()
            .map(advice -> new MatchAnswer.AdviceView(advice.rule(), advice.text()))
            .toList(),
        includeExcluded
            ? found.excluded().stream().map(MatchAnswer.ExcludedView::of).toList()
            : null,
        offers.outcome());
  }

  private Nearby nearby(MatchRequest request, List<Match> items) {
    List<String> types =
        items.stream().flatMap(match -> match.offerTypes().stream()).distinct().limit(20).toList();
    if (types.isEmpty() || request.municipality() == null && request.postalCode() == null) {
      return Nearby.NOT_ASKED;
    }
    return nearby.find(
        new OfferQuestion(
            request.municipality(),
            request.postalCode(),
            request.age(),
            request.language(),
            types));
  }

  /** The directory puts the nearest first; of its answer, the type that is most alike counts. */
  private static List<LocalOffer> nearest(Match match, Nearby nearby) {
    return match.offerTypes().stream()
        .flatMap(type -> nearby.offers().stream().filter(offer -> offer.type().equals(type)))
        .limit(1)
        .toList();
  }

  /** Some of what is found cannot be matched, such as profiles. */
  private Set<String> found(MatchRequest.Wishes wishes, Matcher matcher) {
    if (wishes == null || wishes.text() == null) {
      return Set.of();
    }
    EntryQuery query = EntryQuery.ofWords(SearchWords.of(wishes.text()));
    return search.find(query, 0, MOST_LOOKED_AT).ids().stream()
        .filter(matcher::has)
        .limit(MOST_FOUND)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isTrue(Boolean told) {
    return Boolean.TRUE.equals(told);
  }
}
