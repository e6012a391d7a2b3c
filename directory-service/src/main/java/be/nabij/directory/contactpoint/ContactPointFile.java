package be.nabij.directory.contactpoint;

import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
   * @throws IllegalStateException when the file does not fit its schema or names a municipality
   *     twice
   */
  static ContactPointFile read(ObjectMapper mapper) {
    Content content = DataFile.read(FILE, "data/contact-points.schema.json", Content.class, mapper);
    Map<String, ContactDetails> known =
        content.contactPoints().stream()
            .collect(Collectors.toMap(Entry::municipality, entry -> entry.details(false)));
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
   * @throws IllegalStateException when the file lists a municipality that does not exist
   */
  void requireAllIn(Set<String> nisCodes) {
    Set<String> unknown = new HashSet<>(known.keySet());
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
