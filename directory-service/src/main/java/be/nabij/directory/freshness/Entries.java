package be.nabij.directory.freshness;

import be.nabij.platform.database.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that somebody keeps true: contact points that are known, and services. */
@ApplicationScoped
public class Entries {
  /** Stands for no municipality: entries for a larger area. */
  static final String LARGER_AREA = "";

  private static final String COLUMNS =
      "select e.kind, e.id, e.name, array_to_string(e.municipalities, ',') as municipalities,"
          + " e.verified_at ";

  private final EntityManager database;
  private final Today today;

  Entries(EntityManager database, Today today) {
    this.database = database;
    this.today = today;
  }

  /** One entry; none when it is no longer there, or the fallback stands in for it. */
  public Optional<StaleEntry> find(EntryRef ref) {
    return read(
            NativeSql.rows(database, COLUMNS + "from entry e where e.kind = :kind and e.id = :id")
                .setParameter("kind", ref.kind().code())
                .setParameter("id", ref.id()))
        .stream()
        .findFirst();
  }

  /**
   * The ones that are stale, the oldest first.
   *
   * @param municipality NIS code, {@link #LARGER_AREA}, or null for all
   */
  public List<StaleEntry> stale(String municipality, int offset, int limit) {
    return read(
        bind(
                NativeSql.rows(
                    database,
                    COLUMNS + from(municipality) + " order by e.verified_at, e.name, e.id"),
                municipality)
            .setFirstResult(offset)
            .setMaxResults(limit));
  }

  public long countStale(String municipality) {
    return bind(
            NativeSql.values(database, "select count(*) " + from(municipality), Long.class),
            municipality)
        .getSingleResult();
  }

  /** How many are stale by NIS code; under {@link #LARGER_AREA} those of no municipality. */
  Map<String, Long> staleByMunicipality() {
    List<Tuple> rows =
        NativeSql.rows(
                database,
                "select coalesce(m.nis_code, '') as nis_code, count(*) as number from entry e"
                    + " left join lateral unnest(e.municipalities) m (nis_code) on true"
                    + " where e.verified_at <= :last group by 1")
            .setParameter("last", today.lastStaleDay())
            .getResultList();
    Map<String, Long> counts = new TreeMap<>();
    rows.forEach(
        row -> counts.put(row.get("nis_code", String.class), row.get("number", Long.class)));
    return counts;
  }

  private static String from(String municipality) {
    String of =
        municipality == null
            ? ""
            : municipality.equals(LARGER_AREA)
                ? " and cardinality(e.municipalities) = 0"
                : " and :municipality = any(e.municipalities)";
    return "from entry e where e.verified_at <= :last" + of;
  }

  private <T> TypedQuery<T> bind(TypedQuery<T> query, String municipality) {
    query.setParameter("last", today.lastStaleDay());
    if (municipality != null && !municipality.equals(LARGER_AREA)) {
      query.setParameter("municipality", municipality);
    }
    return query;
  }

  /** Rows of {@link #COLUMNS}. */
  private static List<StaleEntry> read(TypedQuery<Tuple> query) {
    return query.getResultStream().map(Entries::entry).toList();
  }

  private static StaleEntry entry(Tuple row) {
    String municipalities = row.get("municipalities", String.class);
    return new StaleEntry(
        new EntryRef(EntryRef.Kind.of(row.get("kind", String.class)), row.get("id", String.class)),
        row.get("name", String.class),
        municipalities.isEmpty() ? List.of() : Arrays.asList(municipalities.split(",")),
        row.get("verified_at", LocalDate.class));
  }
}
