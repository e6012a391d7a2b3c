package be.nabij.directory.offer;

import be.nabij.directory.location.LocationEntry;
import be.nabij.directory.location.LocationLoading;
import be.nabij.directory.organisation.OrganisationLoading;
import be.nabij.directory.source.Sources;
import be.nabij.directory.taxonomy.Taxonomies;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The services of the data files, read without a database. */
public final class GuideServices {
  private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

  private GuideServices() {}

  public static List<OfferEntry> all() {
    Sources sources = Sources.read(MAPPER);
    Set<String> organisations = OrganisationLoading.read(sources, MAPPER).keySet();
    List<LocationEntry> locations = LocationLoading.read(MAPPER);
    return OfferFiles.read(
        sources, organisations, locations, new Taxonomies(MAPPER), nisCodes(), MAPPER);
  }

  public static OfferEntry named(String id) {
    return all().stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow();
  }

  private static Set<String> nisCodes() {
    try {
      return Files.readAllLines(Path.of("src/main/resources/data/municipalities.csv")).stream()
          .map(line -> line.split(",", 2)[0])
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
