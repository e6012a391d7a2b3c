package be.nabij.directory.location;

import be.nabij.directory.municipality.Succession;
import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings the table of locations in line with the data file. */
@ApplicationScoped
public class LocationLoading {
  private static final String FILE = "data/services/locations.json";

  private final Locations locations;
  private final ObjectMapper mapper;

  LocationLoading(Locations locations, ObjectMapper mapper) {
    this.locations = locations;
    this.mapper = mapper;
  }

  /**
   * @throws IllegalStateException when the file does not fit its schema or names a place twice
   */
  public static List<LocationEntry> read(ObjectMapper mapper) {
    List<LocationEntry> entries =
        DataFile.read(FILE, "data/services/locations.schema.json", Content.class, mapper)
            .locations();
    if (entries.stream().map(LocationEntry::id).distinct().count() < entries.size()) {
      throw new IllegalStateException(FILE + ": an id stands there twice");
    }
    return entries;
  }

  /**
   * @param succession what lay in a municipality from before a merger lies in the one of today
   * @return every location, by its name in the data files
   * @throws IllegalStateException when a place lies in an unknown municipality
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, Location> load(Succession succession) {
    Map<String, Location> known =
        locations.streamAll().collect(Collectors.toMap(Location::slug, Function.identity()));
    Map<String, Location> loaded = new LinkedHashMap<>();
    Set<String> municipalities = succession.municipalities();
    for (LocationEntry listed : read(mapper)) {
      LocationEntry entry = listed.today(succession);
      if (entry.municipality() != null && !municipalities.contains(entry.municipality())) {
        throw new IllegalStateException(
            FILE + ": " + entry.id() + " lies in the unknown " + entry.municipality());
      }
      Location location = known.get(entry.id());
      if (location == null) {
        location = new Location(entry);
        locations.persist(location);
      } else {
        location.update(entry);
      }
      loaded.put(entry.id(), location);
    }
    return loaded;
  }

  private record Content(List<LocationEntry> locations) {}
}
