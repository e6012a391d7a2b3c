package be.nabij.directory.zone;

import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The coordinators of primary care zones that are known. */
final class ZoneFile {
  private static final String FILE = "data/zone-coordinators.json";

  private ZoneFile() {}

  /**
   * By name of the zone.
   *
   * @throws IllegalStateException when the file does not fit its schema, or names a zone twice or
   *     one that does not exist
   */
  static Map<String, Coordinator> read(Set<String> zones, ObjectMapper mapper) {
    Map<String, Coordinator> coordinators =
        DataFile.read(FILE, "data/zone-coordinators.schema.json", Content.class, mapper)
            .coordinators()
            .stream()
            .collect(
                Collectors.toMap(
                    Entry::zone,
                    entry -> new Coordinator(entry.name(), entry.phone(), entry.email())));
    Set<String> unknown = new HashSet<>(coordinators.keySet());
    unknown.removeAll(zones);
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(FILE + " lists unknown zones: " + unknown);
    }
    return coordinators;
  }

  private record Content(List<Entry> coordinators) {}

  private record Entry(
      String zone, String name, String phone, String email, LocalDate verifiedAt, String source) {}
}
