package be.nabij.directory.municipality;

import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the table of municipalities cannot hold about eerstelijnszones: which part of a municipality
 * of many zones lies in which, and in which zone a municipality lay before. Read at start.
 */
@Startup
@ApplicationScoped
class PrimaryCareZones {
  private final Content content;

  PrimaryCareZones(ObjectMapper mapper) {
    this.content =
        DataFile.read(
            "data/primary-care-zones.json",
            "data/primary-care-zones.schema.json",
            Content.class,
            mapper);
  }

  /** The zones of a municipality by postal code; empty when there is one zone, or none is known. */
  List<ZonePart> parts(Municipality municipality) {
    if (municipality.primaryCareZones().size() < 2) {
      return List.of();
    }
    return content.parts().stream()
        .filter(part -> part.municipality().equals(municipality.nisCode()))
        // Newer reference data may have taken it out of a zone.
        .filter(part -> municipality.primaryCareZones().contains(part.zone()))
        .map(part -> new ZonePart(part.zone(), part.postalCodes()))
        .toList();
  }

  /**
   * The zone in which a postal code of the municipality lies; all of its zones when that is not
   * known.
   *
   * @param postalCode null for anywhere in the municipality
   */
  List<String> of(Municipality municipality, String postalCode) {
    if (postalCode == null) {
      return municipality.primaryCareZones();
    }
    List<String> narrowed =
        parts(municipality).stream()
            .filter(part -> part.postalCodes().contains(postalCode))
            .map(ZonePart::zone)
            .toList();
    return narrowed.isEmpty() ? municipality.primaryCareZones() : narrowed;
  }

  /** The zones in which it lay before, the latest first. */
  List<FormerZone> formerOf(Municipality municipality) {
    return content.former().stream()
        .filter(zone -> zone.municipality().equals(municipality.nisCode()))
        .map(zone -> new FormerZone(zone.zone(), zone.until(), zone.source()))
        .toList();
  }

  /** The part of a municipality that lies in one of its zones. */
  @Schema(name = "ZonePart")
  record ZonePart(
      @Schema(required = true) String zone, @Schema(required = true) List<String> postalCodes) {
    ZonePart {
      postalCodes = List.copyOf(postalCodes);
    }
  }

  /** A zone in which a municipality lay. */
  @Schema(name = "FormerZone")
  record FormerZone(
      @Schema(required = true) String name,
      @Schema(required = true, description = "The last day") LocalDate until,
      @Schema(required = true, description = "Who says so") String source) {}

  private record Content(List<Part> parts, List<Former> former) {}

  private record Part(String municipality, String zone, List<String> postalCodes, String source) {}

  private record Former(String municipality, String zone, LocalDate until, String source) {}
}
