package be.nabij.directory.routing;

import be.nabij.directory.zone.Coordinator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom to turn to when a contact point does not answer or is full.
 *
 * @param zone the primary care zone that it coordinates; null for the CAW
 * @param phone E.164, or null
 * @param email or null
 */
@Schema(name = "FallbackStep")
public record FallbackStep(
    @Schema(required = true) Kind kind,
    @Schema(required = true) String name,
    @Schema(description = "The primary care zone of a zone coordinator") String zone,
    @Schema(description = "E.164") String phone,
    String email) {

  public enum Kind {
    @JsonProperty("zone-coordinator")
    ZONE_COORDINATOR,
    /** Centrum Algemeen Welzijnswerk. */
    @JsonProperty("caw")
    CAW
  }

  /**
   * In order: the coordinators that are known of the municipality's zones, then the CAW.
   *
   * @param zones of the municipality; only Antwerpen has more than one
   * @param coordinators by name of their zone
   */
  public static List<FallbackStep> chain(
      List<String> zones, Map<String, Coordinator> coordinators, FallbackStep caw) {
    List<FallbackStep> chain = new ArrayList<>();
    for (String zone : zones) {
      Coordinator coordinator = coordinators.get(zone);
      if (coordinator != null) {
        chain.add(
            new FallbackStep(
                Kind.ZONE_COORDINATOR,
                coordinator.name(),
                zone,
                coordinator.phone(),
                coordinator.email()));
      }
    }
    chain.add(caw);
    return List.copyOf(chain);
  }
}
