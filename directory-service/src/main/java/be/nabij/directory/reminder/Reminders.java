package be.nabij.directory.reminder;

import be.nabij.directory.freshness.EntryRef;
import be.nabij.directory.freshness.Today;
import be.nabij.platform.database.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom to ask about which entries, and who was asked already. */
@ApplicationScoped
class Reminders {
  /** A mail with more entries helps nobody; the others are in the next one. */
  private static final int MOST_IN_A_MAIL = 100;

  private static final long ADVISORY_LOCK = 0x6e6162696a_0101L;

  private static final String DUE =
      " from entry e left join reminder r on r.kind = e.kind and r.id = e.id"
          + " where e.verified_at <= :last and (r.sent_at is null or r.sent_at <= :again)";

  private final EntityManager database;
  private final Today today;
  private final Clock clock;
  private final Period again;

  Reminders(
      EntityManager database,
      Today today,
      Clock clock,
      @ConfigProperty(name = "nabij.freshness.remind-after") Period again) {
    this.database = database;
    this.today = today;
    this.clock = clock;
    this.again = again;
  }

  /** An entry that somebody is asked about. */
  record Due(EntryRef entry, String name, LocalDate verifiedAt) {}

  /**
   * Addresses of those to ask.
   *
   * @param maintainer who is asked where nobody in particular is responsible; empty for nobody
   */
  @Transactional
  List<String> people(String maintainer) {
    return NativeSql.values(
            database,
            "select distinct coalesce(e.responsible, :maintainer) as person"
                + DUE
                + " and coalesce(e.responsible, :maintainer) <> '' order by person",
            String.class)
        .setParameter("maintainer", maintainer)
        .setParameter("last", today.lastStaleDay())
        .setParameter("again", again())
        .getResultList();
  }

  /** What to ask somebody about, the oldest first. */
  List<Due> of(String person, String maintainer) {
    List<Tuple> rows =
        NativeSql.rows(
                database,
                "select e.kind, e.id, e.name, e.verified_at"
                    + DUE
                    + " and coalesce(e.responsible, :maintainer) = :person"
                    + " order by e.verified_at, e.name, e.id")
            .setParameter("maintainer", maintainer)
            .setParameter("person", person)
            .setParameter("last", today.lastStaleDay())
            .setParameter("again", again())
            .setMaxResults(MOST_IN_A_MAIL)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Due(
                    new EntryRef(
                        EntryRef.Kind.of(row.get("kind", String.class)),
                        row.get("id", String.class)),
                    row.get("name", String.class),
                    row.get("verified_at", LocalDate.class)))
        .toList();
  }

  /** Until the transaction ends, no other replica asks anybody. */
  @Transactional(Transactional.TxType.MANDATORY)
  void lock() {
    NativeSql.values(database, "select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
        .setParameter("lock", ADVISORY_LOCK)
        .getSingleResult();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void sent(EntryRef entry) {
    database
        .createNativeQuery(
            "insert into reminder (kind, id, sent_at) values (:kind, :id, :now)"
                + " on conflict (kind, id) do update set sent_at = excluded.sent_at")
        .setParameter("kind", entry.kind().code())
        .setParameter("id", entry.id())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  private Instant again() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minus(again).toInstant();
  }
}
