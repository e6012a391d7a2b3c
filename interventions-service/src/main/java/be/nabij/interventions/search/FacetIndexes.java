package be.nabij.interventions.search;

import be.nabij.interventions.catalogue.CatalogueEntries;
import be.nabij.interventions.entry.Kind;
import be.nabij.platform.database.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;

/** Keeps the index of the catalogue's current state in memory. */
@ApplicationScoped
class FacetIndexes {
  private final CatalogueEntries entries;
  private final EntityManager database;
  private volatile Known known = new Known(-1, new FacetIndex(List.of()));

  private record Known(long revision, FacetIndex index) {}

  FacetIndexes(CatalogueEntries entries, EntityManager database) {
    this.entries = entries;
    this.database = database;
  }

  /** Of what the database holds now, whichever process changed it. */
  FacetIndex current() {
    long revision = entries.revision();
    Known latest = known;
    if (latest.revision() != revision) {
      latest = new Known(revision, read());
      known = latest;
    }
    return latest.index();
  }

  private FacetIndex read() {
    String[] kinds = Arrays.stream(Kind.values()).map(Kind::code).toArray(String[]::new);
    List<Tuple> rows =
        NativeSql.rows(
                database,
                "select id, title, facets from catalogue_entry"
                    + " order by array_position(cast(:kinds as text[]), kind), position, id")
            .setParameter("kinds", kinds)
            .getResultList();
    return new FacetIndex(
        rows.stream()
            .map(
                row ->
                    new FacetIndex.Row(
                        row.get("id", String.class),
                        row.get("title", String.class),
                        List.of((String[]) row.get("facets"))))
            .toList());
  }
}
