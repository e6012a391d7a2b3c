package be.nabij.directory.suggestion;

import be.nabij.directory.eligibility.Person;
import be.nabij.directory.eligibility.Place;
import java.util.List;
import java.util.Set;

/**
 * A search that has been checked.
 *
 * @param words empty for any
 * @param types codes of the taxonomy offer-type, empty for all that are for people themselves
 * @param showExcluded whether what the person may not use is shown too
 */
public record Wish(Person person, List<String> words, Set<String> types, boolean showExcluded) {
  List<Place> places() {
    return person.places();
  }
}
