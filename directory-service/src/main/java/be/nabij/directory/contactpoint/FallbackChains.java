package be.nabij.directory.contactpoint;

import be.nabij.directory.municipality.Municipality;
import be.nabij.directory.routing.FallbackStep;
import be.nabij.directory.zone.Coordinator;
import be.nabij.directory.zone.Zones;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Whom to turn to in place of a municipality's contact point. */
@ApplicationScoped
class FallbackChains {
  private final Zones zones;
  private final ContactDetails fallback;

  /**
   * @throws IllegalStateException when the data file does not fit its schema
   */
  FallbackChains(Zones zones, ObjectMapper mapper) {
    this.zones = zones;
    this.fallback = ContactPointFile.read(mapper).fallback();
  }

  List<FallbackStep> of(Municipality municipality) {
    List<String> names = municipality.primaryCareZones();
    return FallbackStep.chain(names, zones.coordinators(names), caw());
  }

  /** The same for many municipalities, with the coordinators read once. */
  Function<Municipality, List<FallbackStep>> ofMany() {
    Map<String, Coordinator> coordinators = zones.coordinators();
    return municipality -> FallbackStep.chain(municipality.primaryCareZones(), coordinators, caw());
  }

  /** What stands in where no contact point is known. */
  ContactDetails fallback() {
    return fallback;
  }

  private FallbackStep caw() {
    return new FallbackStep(
        FallbackStep.Kind.CAW, fallback.name(), null, fallback.phone(), fallback.email());
  }
}
