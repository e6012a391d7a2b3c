package be.nabij.interventions.search;

import be.nabij.interventions.entry.Facet;
import be.nabij.interventions.entry.Kind;
import be.nabij.platform.database.NativeSql;
import be.nabij.platform.search.SearchCounts;
import be.nabij.platform.search.TextSearch;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds entries. Words are looked up in the database; without words, and for counting, the index in
 * memory is enough.
 */
@Startup // its counters show from 0 on
@ApplicationScoped
public class EntrySearch {
  private final EntityManager database;
  private final FacetIndexes indexes;
  private final SearchCounts counts;

  EntrySearch(EntityManager database, FacetIndexes indexes, MeterRegistry metrics) {
    this.database = database;
    this.indexes = indexes;
    this.counts = SearchCounts.of("catalogue", metrics);
  }

  /**
   * What fits a query.
   *
   * @param ids of the entries asked for, in order
   * @param total of all that fit
   * @param facets for each facet, how many fit each value if only that facet were not narrowed
   */
  public record Found(List<String> ids, long total, Map<String, Map<String, Long>> facets) {}

  public Found find(EntryQuery query, int offset, int limit) {
    FacetIndex index = indexes.current();
    if (query.words().isEmpty()) {
      BitSet fitting = index.narrowed(query.kind(), query.narrowed());
      return new Found(
          index.inOrder(fitting, query.sort(), offset, limit),
          fitting.cardinality(),
          facets(query, fitting, index));
    }
    List<String> found = mostRelevantFirst(query, index);
    counts.count(!found.isEmpty());
    return new Found(
        index.sorted(found, query.sort()).stream().skip(offset).limit(limit).toList(),
        found.size(),
        facets(query, index.of(found), index));
  }

  private Map<String, Map<String, Long>> facets(
      EntryQuery query, BitSet fitting, FacetIndex index) {
    Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      if (facet == Facet.KIND && query.kind() != null) {
        continue;
      }
      BitSet counted =
          query.narrowed().containsKey(facet) ? fitting(query.whatever(facet), index) : fitting;
      facets.put(facet.parameter(), index.counts(facet, query.kind(), counted));
    }
    return facets;
  }

  private BitSet fitting(EntryQuery query, FacetIndex index) {
    return query.words().isEmpty()
        ? index.narrowed(query.kind(), query.narrowed())
        : index.of(mostRelevantFirst(query, index));
  }

  private List<String> mostRelevantFirst(EntryQuery query, FacetIndex index) {
    StringBuilder condition = new StringBuilder();
    condition.append(query.kind() == null ? " and o.kind <> :ofKind" : " and o.kind = :ofKind");
    query
        .narrowed()
        .keySet()
        .forEach(
            facet ->
                condition
                    .append(" and o.facets && cast(:")
                    .append(facet.parameter())
                    .append(" as text[])"));
    TypedQuery<String> select =
        NativeSql.values(
                database,
                TextSearch.found("catalogue_entry", condition.toString())
                    + "select f.id from found f join catalogue_entry e on e.id = f.id"
                    + " order by f.score desc, e.title, e.id",
                String.class)
            .setParameter("words", query.words().toArray(String[]::new))
            .setParameter("ofKind", (query.kind() == null ? Kind.PERSONA : query.kind()).code());
    query
        .narrowed()
        .forEach(
            (facet, values) ->
                select.setParameter(
                    facet.parameter(), values.stream().map(facet::with).toArray(String[]::new)));
    return select.getResultList().stream().filter(index::has).toList();
  }
}
