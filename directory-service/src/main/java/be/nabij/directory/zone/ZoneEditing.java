package be.nabij.directory.zone;

import be.nabij.directory.municipality.Municipality;
import be.nabij.directory.municipality.Places;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.ExpectedRevision;
import be.nabij.platform.revision.History;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** What a coordinator may do with the zone that it works for. */
@ApplicationScoped
class ZoneEditing {
  static final String HISTORY = "zone";

  private final Zones zones;
  private final Places places;
  private final Caller caller;
  private final History history;
  private final Event<CoordinatorChanged> changes;
  private final Clock clock;

  ZoneEditing(
      Zones zones,
      Places places,
      Caller caller,
      History history,
      Event<CoordinatorChanged> changes,
      Clock clock) {
    this.zones = zones;
    this.places = places;
    this.caller = caller;
    this.history = history;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Says who coordinates a zone; the contact points of its municipalities tell it on.
   *
   * @throws ProblemException 404 when the caller does not work for every municipality of the zone,
   *     412 when somebody else changed it meanwhile
   */
  @Transactional
  ZoneView coordinate(String name, CoordinatorEdit edit, ExpectedRevision expected) {
    List<Municipality> municipalities = places.ofZone(name);
    requireAllOf(municipalities);
    Zone zone = zones.lock(name).orElseThrow(ZoneEditing::notFound);
    expected.require(zone.revision());
    Coordinator before = zone.coordinator().orElse(null);
    if (zone.edit(edit.coordinator(), clock.instant())) {
      history.record(
          HISTORY,
          name,
          zone.revision(),
          "change",
          caller.name(),
          before,
          zone.coordinator().orElse(null));
      changes.fire(new CoordinatorChanged(name));
    }
    return ZoneView.of(zone, municipalities);
  }

  private void requireAllOf(List<Municipality> municipalities) {
    boolean own =
        !municipalities.isEmpty()
            && municipalities.stream()
                .allMatch(one -> caller.municipalities(Roles.COORDINATOR).contains(one.nisCode()));
    if (!own) {
      throw notFound();
    }
  }

  static ProblemException notFound() {
    return ProblemException.notFound("zone");
  }
}
