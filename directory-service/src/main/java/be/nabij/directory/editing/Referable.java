package be.nabij.directory.editing;

import be.nabij.directory.location.Location;
import be.nabij.directory.offer.OfferCheck;
import be.nabij.directory.offer.OfferEntry;
import be.nabij.directory.taxonomy.Taxonomies;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a service may refer to, looked up once for all services of a request.
 *
 * @param organisations whether the directory knows one of this stable name
 * @param places by stable name
 * @param municipalities Dutch names by NIS code
 * @param own NIS codes of the editor's municipalities
 */
record Referable(
    Predicate<String> organisations,
    Map<String, Location> places,
    Taxonomies taxonomies,
    Map<String, String> municipalities,
    Set<String> own) {

  /** The sources of editors are words, so that any will do. */
  OfferCheck.Known known() {
    return new OfferCheck.Known(
        source -> true,
        organisations,
        places::containsKey,
        taxonomies,
        municipalities::containsKey);
  }

  List<Location> placesOf(OfferEntry entry) {
    return entry.locations().stream().map(places::get).filter(Objects::nonNull).toList();
  }
}
