package be.nabij.directory.contactpoint;

import be.nabij.directory.municipality.LoadedMunicipality;
import be.nabij.platform.outbox.Outbox;
import be.nabij.platform.outbox.OutgoingEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings the contact points in line with the data file and tells the state of every one. */
@ApplicationScoped
public class ContactPointLoading {
  private final ContactPoints contactPoints;
  private final Outbox outbox;
  private final ObjectMapper mapper;

  ContactPointLoading(ContactPoints contactPoints, Outbox outbox, ObjectMapper mapper) {
    this.contactPoints = contactPoints;
    this.outbox = outbox;
    this.mapper = mapper;
  }

  /**
   * Leaves alone what a person has edited; a second time tells the same revisions again.
   *
   * @return those that are known, fallbacks left out
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<KnownContactPoint> load(List<LoadedMunicipality> municipalities) {
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
        municipalities.stream().map(loaded -> load(loaded, present, file)).toList();
    List<OutgoingEvent> events = current.stream().map(point -> point.current().outgoing()).toList();
    outbox.publish(events);
    return current.stream().flatMap(point -> point.known().stream()).toList();
  }

  private ContactPoint load(
      LoadedMunicipality loaded, Map<String, ContactPoint> present, ContactPointFile file) {
    String nisCode = loaded.municipality().nisCode();
    ContactDetails listed = file.listedFor(nisCode);
    ContactPoint contactPoint = present.get(nisCode);
    if (contactPoint == null) {
      contactPoint = new ContactPoint(loaded.municipality(), listed);
      contactPoints.persist(contactPoint);
    } else {
      contactPoint.refresh(listed, loaded.changed());
    }
    return contactPoint;
  }
}
