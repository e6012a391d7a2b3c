package be.nabij.interventions.element;

import be.nabij.platform.paging.PageQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class Elements implements PanacheRepositoryBase<Element, String> {
  /**
   * Every word must be in the text, in whatever form (huisbezoek, huisbezoeken), or look like one
   * of the names or keywords (huisbezoeck). Words like "de" and "voor" say nothing. The catalogue
   * has some tens of elements: comparing them all takes less than a look into an index.
   */
  private static final String FITS =
      """
       from element e
      where not exists (
            select 1
              from unnest(cast(:words as text[])) word
             where numnode(plainto_tsquery('dutch_unaccented', word)) > 0
               and not e.document @@ plainto_tsquery('dutch_unaccented', word)
               and word_similarity(word, e.spelling) < 0.5)
      """;

  private static final String HAS_EVIDENCE =
      " and e.evidence = coalesce(cast(:evidence as text), e.evidence)";

  private static final String BY_RELEVANCE =
      """
      order by (
            select sum(ts_rank(e.document, plainto_tsquery('dutch_unaccented', word))
                       + word_similarity(word, e.spelling))
              from unnest(cast(:words as text[])) word) desc nulls last,
            e.position
      """;

  /** Those that fit, the most relevant first; without words, in the order of the catalogue. */
  @SuppressWarnings("unchecked")
  List<Element> matching(ElementQuery query, PageQuery page) {
    return withWords(
            getEntityManager()
                .createNativeQuery(
                    "select e.* " + FITS + HAS_EVIDENCE + BY_RELEVANCE, Element.class),
            query)
        .setParameter("evidence", query.evidence() == null ? null : query.evidence().name())
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }

  /** How many fit the words, for each class of evidence, whichever class is asked for. */
  @SuppressWarnings("unchecked")
  Map<Evidence, Long> countByEvidence(ElementQuery query) {
    Map<Evidence, Long> counts = new EnumMap<>(Evidence.class);
    for (Evidence evidence : Evidence.values()) {
      counts.put(evidence, 0L);
    }
    List<Tuple> rows =
        withWords(
                getEntityManager()
                    .createNativeQuery(
                        "select e.evidence, count(*) as elements" + FITS + " group by e.evidence",
                        Tuple.class),
                query)
            .getResultList();
    rows.forEach(
        row ->
            counts.put(
                Evidence.valueOf(row.get("evidence", String.class)),
                row.get("elements", Long.class)));
    return counts;
  }

  private static Query withWords(Query select, ElementQuery query) {
    return select.setParameter("words", query.words().toArray(String[]::new));
  }
}
