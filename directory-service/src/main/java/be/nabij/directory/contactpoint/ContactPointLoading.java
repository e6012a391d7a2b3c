package be.nabij.directory.contactpoint;

import be.nabij.directory.municipality.LoadedMunicipality;
import be.nabij.directory.municipality.Municipality;
import be.nabij.directory.municipality.Succession;
import be.nabij.directory.routing.FallbackStep;
import be.nabij.platform.outbox.Outbox;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings the contact points in line with the data file and the municipalities, and tells the state
 * of every one.
 */
@ApplicationScoped
public class ContactPointLoading {
  private static final String BY_DATA_FILE = "data-file";

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
   * Leaves alone what a person has edited; a second time tells the same revisions again. A
   * municipality that was merged inherits; one that is gone is taken from the topic.
   *
   * @param municipalities all of today
   * @param changedZones primary care zones that another service or team coordinates since the last
   *     time
   * @return those that are known, fallbacks left out
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<KnownContactPoint> load(
      List<LoadedMunicipality> municipalities, Succession succession, Set<String> changedZones) {
    ContactPointFile file = ContactPointFile.read(mapper, succession);
    Map<String, ContactPoint> present =
        contactPoints.lockAll().stream()
            .collect(
                Collectors.toMap(point -> point.municipality().nisCode(), Function.identity()));
    Inheritance inheritance = Inheritance.among(present.values(), succession);
    List<ContactPoint> current =
        municipalities.stream()
            .map(loaded -> load(loaded, changedZones, present, inheritance, file))
            .toList();
    Function<Municipality, List<FallbackStep>> chain = chains.ofMany();
    outbox.publish(
        current.stream()
            .map(point -> point.current(chain.apply(point.municipality())).outgoing())
            .toList());
    present.values().stream()
        .filter(point -> !succession.municipalities().contains(point.municipality().nisCode()))
        .forEach(this::remove);
    return current.stream().flatMap(point -> point.known().stream()).toList();
  }

  /** Known contact points that a merger leaves without a municipality: another one was taken. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<KnownContactPoint> leftOut(Succession succession) {
    return Inheritance.among(contactPoints.lockAll(), succession).leftOut();
  }

  private ContactPoint load(
      LoadedMunicipality loaded,
      Set<String> changedZones,
      Map<String, ContactPoint> present,
      Inheritance inheritance,
      ContactPointFile file) {
    String nisCode = loaded.municipality().nisCode();
    ContactDetails listed = file.listedFor(nisCode);
    ContactPoint contactPoint = present.get(nisCode);
    if (contactPoint == null) {
      contactPoint =
          inheritance
              .of(nisCode)
              .map(heirloom -> new ContactPoint(loaded.municipality(), heirloom))
              .orElseGet(() -> new ContactPoint(loaded.municipality(), listed));
      contactPoints.persist(contactPoint);
      return contactPoint;
    }
    ContactPointChanges.State before = ContactPointChanges.State.of(contactPoint);
    ContactPoint heirloom = inheritance.of(nisCode).orElse(contactPoint);
    if (!Objects.equals(heirloom, contactPoint)) {
      contactPoint.inherit(heirloom);
      changes.remember(contactPoint, "inherit", BY_DATA_FILE, before);
      return contactPoint;
    }
    boolean surroundingsChanged =
        loaded.changed()
            || loaded.municipality().primaryCareZones().stream().anyMatch(changedZones::contains);
    if (contactPoint.refresh(listed, file.fallback(), surroundingsChanged)) {
      changes.remember(contactPoint, "data-file", BY_DATA_FILE, before);
    }
    return contactPoint;
  }

  private void remove(ContactPoint contactPoint) {
    outbox.publish(ContactPointChanged.tombstone(contactPoint.municipality().nisCode()));
    contactPoints.delete(contactPoint);
  }
}
