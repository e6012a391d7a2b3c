package be.nabij.interventions.page;

import be.nabij.interventions.catalogue.CatalogueEntries;
import be.nabij.interventions.entry.Facet;
import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.page.CataloguePages.Start;
import be.nabij.interventions.page.CataloguePages.Start.Breakdown;
import be.nabij.interventions.page.CataloguePages.Start.Shelf;
import be.nabij.interventions.page.CataloguePages.Start.Way;
import be.nabij.interventions.page.CataloguePages.Start.WayIn;
import be.nabij.interventions.page.PageTexts.FacetText;
import be.nabij.interventions.page.PageTexts.KindText;
import be.nabij.interventions.page.Results.Choice;
import be.nabij.interventions.page.Results.Choices;
import be.nabij.interventions.page.Results.Chosen;
import be.nabij.interventions.page.Results.Order;
import be.nabij.interventions.search.EntryQuery;
import be.nabij.interventions.search.EntrySearch;
import be.nabij.interventions.search.Sort;
import be.nabij.platform.paging.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Gathers what the pages that lead to entries show. */
@ApplicationScoped
class CatalogueReading {
  private static final int MOST_PERSONAS = 1_000;

  private final CatalogueEntries entries;
  private final EntrySearch search;
  private final Labels.Source labels;
  private final PageTexts texts;

  CatalogueReading(
      CatalogueEntries entries, EntrySearch search, Labels.Source labels, PageTexts texts) {
    this.entries = entries;
    this.search = search;
    this.labels = labels;
    this.texts = texts;
  }

  /**
   * @param question what could not be answered, or an empty one
   * @param faults names of its parameters that the catalogue does not know
   */
  Start start(Question question, List<String> faults) {
    Labels current = labels.current();
    Map<String, Map<String, Long>> counts = search.find(every(null), 0, 0).facets();
    return new Start(
        question,
        faults,
        texts.kinds().stream().map(kind -> shelf(kind, current)).toList(),
        texts.facets().stream()
            .filter(facet -> facet.question() != null)
            .map(facet -> wayIn(facet, counts, current))
            .toList(),
        texts.credits());
  }

  private Shelf shelf(KindText kind, Labels current) {
    EntrySearch.Found found = search.find(every(kind.of()), 0, 0);
    Map<String, Long> evidence = found.facets().get(Facet.EVIDENCE.parameter());
    return new Shelf(
        kind,
        found.total(),
        current.inOrder(Facet.EVIDENCE, evidence.keySet()).stream()
            .map(
                code ->
                    new Breakdown(
                        evidence.get(code),
                        current.of(Facet.EVIDENCE, code),
                        code.equals("strong")))
            .toList());
  }

  private WayIn wayIn(FacetText text, Map<String, Map<String, Long>> counts, Labels current) {
    Facet facet = text.of();
    Map<String, Long> totals = counts.get(facet.parameter());
    return new WayIn(
        text,
        current.inOrder(facet, totals.keySet()).stream()
            .map(
                code ->
                    new Way(
                        current.of(facet, code),
                        Question.of(facet, code).address(),
                        totals.get(code),
                        facet == Facet.EVIDENCE
                            ? code.equals("strong")
                            : star(facet, code, current),
                        facet == Facet.EVIDENCE ? meaning(code, current) : null))
            .toList());
  }

  private static boolean star(Facet facet, String code, Labels current) {
    return facet == Facet.ELEMENT
        && current.elements().containsKey(code)
        && current.evidence(current.elements().get(code)).star();
  }

  private static String meaning(String code, Labels current) {
    return current.lists().evidenceClasses().stream()
        .filter(one -> one.code().equals(code))
        .map(one -> one.meaning())
        .findFirst()
        .orElse(null);
  }

  /** One page of what fits. */
  Results results(Question question, EntryQuery query, PageQuery paging) {
    Labels current = labels.current();
    EntrySearch.Found found = search.find(query, paging.offset(), paging.size());
    return new Results(
        question,
        entries.inOrder(found.ids()).stream().map(one -> EntryCard.of(one, current)).toList(),
        found.total(),
        paging.page(),
        (int) Math.max(1, Math.ceilDiv(found.total(), paging.size())),
        chosen(question, current),
        texts.facets().stream()
            .map(text -> choices(text, question, found.facets(), current))
            .filter(choices -> !choices.values().isEmpty())
            .toList(),
        Arrays.stream(Sort.values())
            .map(
                sort ->
                    new Order(
                        texts.sorts().get(sort.code()),
                        question.sortedBy(sort.code()).address(),
                        sort == query.sort()))
            .toList(),
        file(question));
  }

  /** The file has all that fits: it has no pages. */
  private static String file(Question question) {
    String all = question.onPage(1).at("/v1/catalogue");
    return all + (all.contains("?") ? "&" : "?") + "format=csv";
  }

  private List<Chosen> chosen(Question question, Labels current) {
    return texts.facets().stream()
        .flatMap(
            text ->
                current
                    .inOrder(text.of(), question.chosen().getOrDefault(text.of(), List.of()))
                    .stream()
                    .map(
                        code ->
                            new Chosen(
                                text.title(),
                                current.of(text.of(), code),
                                question.without(text.of(), code).address())))
        .toList();
  }

  /** What would find nothing is left out, unless it was chosen. */
  private static Choices choices(
      FacetText text, Question question, Map<String, Map<String, Long>> counts, Labels current) {
    Facet facet = text.of();
    List<String> chosen = question.chosen().getOrDefault(facet, List.of());
    Map<String, Long> totals = counts.get(facet.parameter());
    return new Choices(
        facet.parameter(),
        text.title(),
        text.open() || !chosen.isEmpty(),
        current.inOrder(facet, totals.keySet()).stream()
            .filter(code -> totals.get(code) > 0 || chosen.contains(code))
            .map(
                code ->
                    new Choice(
                        code, current.of(facet, code), totals.get(code), chosen.contains(code)))
            .toList());
  }

  /** Where each profile stands. */
  Scheme scheme() {
    Labels current = labels.current();
    return Scheme.of(List.copyOf(current.profiles().values()), current);
  }

  /** The invented people, who are in no results. */
  List<EntryCard> personas() {
    Labels current = labels.current();
    return entries.inOrder(search.find(every(Kind.PERSONA), 0, MOST_PERSONAS).ids()).stream()
        .map(one -> EntryCard.of(one, current))
        .toList();
  }

  private static EntryQuery every(Kind kind) {
    return new EntryQuery(kind, List.of(), Map.of(), Sort.RELEVANCE);
  }
}
