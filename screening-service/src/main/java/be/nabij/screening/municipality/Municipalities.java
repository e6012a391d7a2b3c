package be.nabij.screening.municipality;

import be.nabij.platform.inbox.IncomingEvent;
import be.nabij.platform.inbox.UnreadableEvent;
import be.nabij.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The local copy of the municipalities. Requests read it from memory, so that taking a screening
 * needs neither another service nor an extra query.
 */
@ApplicationScoped
public class Municipalities implements PanacheRepositoryBase<Municipality, String> {
  private static final Duration LIST_COMES_IN_ONE_GO = Duration.ofSeconds(2);

  private final Clock clock;
  private volatile List<Municipality> snapshot = List.of();
  private volatile Instant lastNew = Instant.EPOCH;
  private volatile boolean known;

  Municipalities(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws ProblemException 503 while the directory's list has not arrived
   */
  public Optional<Municipality> byNisCode(String nisCode) {
    return snapshot().stream().filter(one -> one.nisCode().equals(nisCode)).findFirst();
  }

  /** What is known of it, also while the list has not wholly arrived. */
  public Optional<Municipality> ifKnown(String nisCode) {
    return snapshot.stream().filter(one -> one.nisCode().equals(nisCode)).findFirst();
  }

  /** Usually one; a few postal codes lie in two municipalities. */
  public List<Municipality> byPostalCode(String postalCode) {
    return snapshot().stream().filter(one -> one.hasPostalCode(postalCode)).toList();
  }

  /**
   * False on the very first start until the whole list has arrived: a part of it would refuse
   * postal codes that exist.
   */
  boolean areKnown() {
    if (!known) {
      refresh();
      known = !snapshot.isEmpty() && clock.instant().isAfter(lastNew.plus(LIST_COMES_IN_ONE_GO));
    }
    return known;
  }

  private List<Municipality> snapshot() {
    if (!areKnown()) {
      throw ProblemException.of(
          503,
          "not-ready",
          "Not ready yet",
          "The list of municipalities has not arrived yet; try again in a moment.");
    }
    return snapshot;
  }

  @Transactional
  void onContactPointChanged(IncomingEvent event) {
    if (event.isTombstone()) {
      deleteById(event.key());
      return;
    }
    ContactPointChanged change = event.as(ContactPointChanged.class);
    Municipality municipality =
        findByIdOptional(change.municipality().nisCode())
            .orElseGet(() -> added(change.municipality().nisCode()));
    municipality.update(
        change.municipality().name(),
        change.municipality().postalCodes(),
        change.contactPoint(),
        change.revision());
    persist(municipality);
  }

  private Municipality added(String nisCode) {
    lastNew = clock.instant();
    return new Municipality(nisCode);
  }

  /** Replicas share one consumer group: what another one received is found here. */
  @Scheduled(every = "10s")
  void refresh() {
    snapshot = QuarkusTransaction.requiringNew().call(this::listAll);
  }

  /** What this service reads of a contact-point event. */
  record ContactPointChanged(
      Place municipality,
      String kind,
      String name,
      String email,
      String phone,
      String openingHours,
      boolean fallback,
      long revision) {
    ContactPointChanged {
      if (municipality == null) {
        throw new UnreadableEvent("unreadable-data", "municipality is missing");
      }
    }

    /** Null when the event does not say how to reach it. */
    ContactPoint contactPoint() {
      return kind == null || name == null || phone == null
          ? null
          : new ContactPoint(kind, name, email, phone, openingHours, fallback);
    }

    record Place(String nisCode, String name, List<String> postalCodes) {
      Place {
        if (nisCode == null || name == null || postalCodes == null) {
          throw new UnreadableEvent("unreadable-data", "municipality is incomplete");
        }
      }
    }
  }
}
