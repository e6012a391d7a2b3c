package be.nabij.directory.contactpoint;

import be.nabij.directory.municipality.Succession;
import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The contact points that are known, and the fallback for the other municipalities. */
final class ContactPointFile {
  private static final String FILE = "data/contact-points.json";

  private final Map<String, ContactDetails> known;
  private final ContactDetails fallback;

  private ContactPointFile(Map<String, ContactDetails> known, ContactDetails fallback) {
    this.known = known;
    this.fallback = fallback;
  }

  /**
   * What it lists for a municipality from before a merger counts for the one of today, unless that
   * one is listed itself; of several predecessors, the first by NIS code.
   *
   * @throws IllegalStateException when the file does not fit its schema, names a municipality twice
   *     or names one that does not exist
   */
  static ContactPointFile read(ObjectMapper mapper, Succession succession) {
    Content content = content(mapper);
    Map<String, ContactDetails> listed =
        content.contactPoints().stream()
            .collect(Collectors.toMap(Entry::municipality, entry -> entry.details(false)));
    requireAllIn(succession.known(), listed.keySet());
    Map<String, ContactDetails> known = new HashMap<>();
    listed.keySet().stream()
        .sorted(Inheritance.order(succession, Function.identity()))
        .forEach(nisCode -> known.putIfAbsent(succession.today(nisCode), listed.get(nisCode)));
    return new ContactPointFile(known, content.fallback().details(true));
  }

  /** What the file lists for a municipality. */
  ContactDetails listedFor(String nisCode) {
    return known.getOrDefault(nisCode, fallback);
  }

  /** What stands in where no contact point is known. */
  ContactDetails fallback() {
    return fallback;
  }

  /**
   * What stands in where no contact point is known.
   *
   * @throws IllegalStateException when the file does not fit its schema
   */
  static ContactDetails fallback(ObjectMapper mapper) {
    return content(mapper).fallback().details(true);
  }

  private static Content content(ObjectMapper mapper) {
    return DataFile.read(FILE, "data/contact-points.schema.json", Content.class, mapper);
  }

  private static void requireAllIn(Set<String> nisCodes, Set<String> listed) {
    Set<String> unknown = new HashSet<>(listed);
    unknown.removeAll(nisCodes);
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(FILE + " lists unknown municipalities: " + unknown);
    }
  }

  private record Content(List<Entry> contactPoints, Entry fallback) {}

  private record Entry(
      String municipality,
      ContactPointKind kind,
      String name,
      String email,
      String phone,
      String openingHours,
      LocalDate verifiedAt,
      String source) {
    ContactDetails details(boolean fallback) {
      return new ContactDetails(
          kind, name, email, phone, openingHours, verifiedAt, source, fallback);
    }
  }
}
