package be.nabij.directory.offer;

import be.nabij.directory.location.LocationEntry;
import be.nabij.directory.organisation.OrganisationEntry;
import be.nabij.directory.organisation.Phone;
import be.nabij.directory.taxonomy.Taxonomy;
import be.nabij.platform.search.Synonyms;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a service is searched by, in order of weight.
 *
 * @param names its own and those of who offers it
 * @param keywords with its type, places and short numbers
 * @param description with who may use it
 * @param related everyday words for the same
 */
record OfferTexts(String names, String keywords, String description, String related) {
  private static final int SHORT_NUMBER = 4;

  static OfferTexts of(
      OfferEntry entry,
      OrganisationEntry organisation,
      Taxonomy.Term type,
      List<LocationEntry> places,
      Synonyms synonyms) {
    String names =
        joined(Stream.of(entry.name(), entry.alternateName(), organisation.names()), " / ");
    String keywords =
        joined(
            Stream.of(
                    entry.keywords().stream(),
                    Stream.of(type.name()),
                    places.stream()
                        .filter(place -> place.type() == LocationEntry.Type.PHYSICAL)
                        .map(LocationEntry::name),
                    entry.phones().stream()
                        .map(Phone::number)
                        .filter(number -> number.length() <= SHORT_NUMBER))
                .flatMap(words -> words),
            ", ");
    String description =
        joined(Stream.of(entry.description(), entry.eligibility().description()), " ");
    return new OfferTexts(
        names, keywords, description, synonyms.of(names + " " + keywords + " " + description));
  }

  private static String joined(Stream<String> parts, String separator) {
    return parts.filter(Objects::nonNull).collect(Collectors.joining(separator));
  }
}
