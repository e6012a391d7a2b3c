package be.nabij.directory.offer;

import be.nabij.directory.location.LocationEntry;
import be.nabij.directory.source.Sources;
import be.nabij.directory.taxonomy.Taxonomies;
import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The services of the guides, grouped by kind in {@code data/services}. */
public final class OfferFiles {
  private static final String FOLDER = "data/services/";
  private static final List<String> FILES =
      List.of(
          "helplines",
          "young-people",
          "psychologists",
          "mutualities",
          "local-initiatives",
          "learning",
          "tools",
          "advice",
          "platforms",
          "front-runners");

  private OfferFiles() {}

  /**
   * @param nisCodes of all municipalities
   * @throws IllegalStateException naming every fault, of any file
   */
  public static List<OfferEntry> read(
      Sources sources,
      Set<String> organisations,
      Collection<LocationEntry> locations,
      Taxonomies taxonomies,
      Set<String> nisCodes,
      ObjectMapper mapper) {
    List<OfferEntry> entries = new ArrayList<>();
    for (String file : FILES) {
      entries.addAll(
          DataFile.read(
                  FOLDER + file + ".json", FOLDER + "services.schema.json", Content.class, mapper)
              .services());
    }
    Set<String> places =
        locations.stream().map(LocationEntry::id).collect(Collectors.toUnmodifiableSet());
    OfferCheck.check(
        entries,
        new OfferCheck.Known(
            sources::has,
            organisations::contains,
            places::contains,
            taxonomies,
            nisCodes::contains));
    return entries.stream().map(entry -> entry.from(sources.cite(entry.source()))).toList();
  }

  private record Content(List<OfferEntry> services) {}
}
