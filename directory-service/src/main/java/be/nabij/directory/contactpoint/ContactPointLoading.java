package be.nabij.directory.contactpoint;

import be.nabij.directory.municipality.LoadedMunicipality;
import be.nabij.directory.municipality.Municipality;
import be.nabij.directory.routing.FallbackStep;
import be.nabij.platform.outbox.Outbox;
import be.nabij.platform.outbox.OutgoingEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings the contact points in line with the data file and tells the state of every one. */
@ApplicationScoped
public class ContactPointLoading {
  private final ContactPoints contactPoints;
  private final ContactPointChanges changes;
  private final FallbackChains chains;
  private final Outbox outbox;
  private final ObjectMapper mapper;

  ContactPointLoading(
      ContactPoints contactPoints,
      ContactPointChanges changes,
      FallbackChains chains,
      Outbox outbox,
      ObjectMapper mapper) {
    this.contactPoints = contactPoints;
    this.changes = changes;
    this.chains = chains;
    this.outbox = outbox;
    this.mapper = mapper;
  }

  /**
   * Leaves alone what a person has edited; a second time tells the same revisions again.
   *
   * @param changedZones primary care zones that another service or team coordinates since the last
   *     start
   * @return those that are known, fallbacks left out
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<KnownContactPoint> load(
      List<LoadedMunicipality> municipalities, Set<String> changedZones) {
    ContactPointFile file = ContactPointFile.read(mapper);
    file.requireAllIn(
        municipalities.stream()
            .map(loaded -> loaded.municipality().nisCode())
            .collect(Collectors.toSet()));
    Map<String, ContactPoint> present =
        contactPoints.lockAll().stream()
            .collect(
                Collectors.toMap(point -> point.municipality().nisCode(), Function.identity()));
    List<ContactPoint> current =
        municipalities.stream().map(loaded -> load(loaded, changedZones, present, file)).toList();
    Function<Municipality, List<FallbackStep>> chain = chains.ofMany();
    List<OutgoingEvent> events =
        current.stream()
            .map(point -> point.current(chain.apply(point.municipality())).outgoing())
            .toList();
    outbox.publish(events);
    return current.stream().flatMap(point -> point.known().stream()).toList();
  }

  private ContactPoint load(
      LoadedMunicipality loaded,
      Set<String> changedZones,
      Map<String, ContactPoint> present,
      ContactPointFile file) {
    String nisCode = loaded.municipality().nisCode();
    ContactDetails listed = file.listedFor(nisCode);
    ContactPoint contactPoint = present.get(nisCode);
    if (contactPoint == null) {
      contactPoint = new ContactPoint(loaded.municipality(), listed);
      contactPoints.persist(contactPoint);
      return contactPoint;
    }
    boolean surroundingsChanged =
        loaded.changed()
            || loaded.municipality().primaryCareZones().stream().anyMatch(changedZones::contains);
    ContactPointChanges.State before = ContactPointChanges.State.of(contactPoint);
    if (contactPoint.refresh(listed, file.fallback(), surroundingsChanged)) {
      changes.remember(contactPoint, "data-file", "data-file", before);
    }
    return contactPoint;
  }
}
