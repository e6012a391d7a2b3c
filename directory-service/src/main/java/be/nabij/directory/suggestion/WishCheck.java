package be.nabij.directory.suggestion;

import be.nabij.directory.eligibility.Person;
import be.nabij.directory.eligibility.Place;
import be.nabij.directory.municipality.Places;
import be.nabij.directory.taxonomy.Taxonomies;
import be.nabij.directory.taxonomy.Taxonomy;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.search.SearchWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the form of a search cannot show: does the place exist, do the types? */
@ApplicationScoped
class WishCheck {
  private final Places places;
  private final Set<String> types;

  WishCheck(Places places, Taxonomies taxonomies) {
    this.places = places;
    this.types =
        taxonomies.of(Taxonomies.OFFER_TYPE).stream()
            .map(Taxonomy.Term::slug)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @throws ProblemException 400 naming every field at fault
   */
  Wish checked(OfferSearchRequest request) {
    InputErrors errors = new InputErrors();
    List<Place> living = places(request, errors);
    List<String> asked = request.types() == null ? List.of() : request.types();
    for (int position = 0; position < asked.size(); position++) {
      if (!types.contains(asked.get(position))) {
        errors.add(
            "types[" + position + "]",
            "not-allowed",
            "Allowed: " + types.stream().sorted().collect(Collectors.joining(", ")) + ".");
      }
    }
    List<String> words = request.text() == null ? List.of() : SearchWords.of(request.text());
    if (request.text() != null && words.isEmpty()) {
      errors.add("text", "wrong-format", "At least one letter or digit is expected.");
    }
    errors.throwIfAny();
    return new Wish(
        new Person(
            living,
            request.age(),
            request.parent(),
            request.mutuality(),
            request.increasedReimbursement(),
            request.anonymous(),
            request.language()),
        words,
        Set.copyOf(asked),
        Boolean.TRUE.equals(request.includeExcluded()));
  }

  private List<Place> places(OfferSearchRequest request, InputErrors errors) {
    List<Place> byCode = List.of();
    if (request.postalCode() != null) {
      byCode = places.postalCode(request.postalCode());
      if (byCode.isEmpty()) {
        errors.add("postalCode", "unknown", "There is no such postal code in the directory.");
      }
    }
    if (request.municipality() == null) {
      return byCode;
    }
    Place place = places.municipality(request.municipality()).orElse(null);
    if (place == null) {
      errors.add("municipality", "unknown", "There is no such municipality in the directory.");
      return List.of();
    }
    if (byCode.isEmpty()) {
      return List.of(place);
    }
    // The postal code may say more about the zone than the municipality does.
    List<Place> both =
        byCode.stream().filter(one -> one.nisCode().equals(place.nisCode())).toList();
    if (both.isEmpty()) {
      errors.add("postalCode", "not-allowed", "It is not a postal code of the municipality.");
    }
    return both;
  }
}
