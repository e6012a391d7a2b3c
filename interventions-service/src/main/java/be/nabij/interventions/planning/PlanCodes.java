package be.nabij.interventions.planning;

import be.nabij.interventions.catalogue.CatalogueEntries;
import be.nabij.interventions.catalogue.CatalogueLists;
import be.nabij.interventions.catalogue.Lists;
import be.nabij.interventions.catalogue.Lists.Code;
import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Facet;
import be.nabij.interventions.entry.GoodPractice;
import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.search.EntryQuery;
import be.nabij.interventions.search.EntrySearch;
import be.nabij.interventions.search.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What plans refer to in the catalogue; each list in the order of the guides. */
@ApplicationScoped
public class PlanCodes {
  private static final int ALL = 10_000;
  private static final String STRONG = "strong";

  private final CatalogueLists lists;
  private final EntrySearch search;
  private final CatalogueEntries entries;

  PlanCodes(CatalogueLists lists, EntrySearch search, CatalogueEntries entries) {
    this.lists = lists;
    this.search = search;
    this.entries = entries;
  }

  /**
   * What actions are classified by, each code or id with its Dutch title.
   *
   * @param strongElements ids of the elements with the best evidence (DR-47)
   * @param openPartner the code of partners that are to be filled in
   */
  public record Known(
      Map<String, String> elements,
      Map<String, String> levels,
      Map<String, String> ageGroups,
      Map<String, String> targetGroups,
      Map<String, String> partners,
      Set<String> strongElements,
      String openPartner) {}

  public Known known() {
    Lists codes = lists.lists();
    List<Entry> elements = found(Kind.ELEMENT, Map.of());
    Map<String, String> titles = new LinkedHashMap<>();
    elements.forEach(element -> titles.put(element.id(), element.title()));
    return new Known(
        titles,
        titles(codes.levels()),
        titles(codes.ageGroups()),
        titles(codes.targetGroups()),
        titles(codes.partners()),
        elements.stream()
            .filter(element -> STRONG.equals(element.evidence()))
            .map(Entry::id)
            .collect(Collectors.toUnmodifiableSet()),
        codes.partners().stream()
            .filter(code -> Boolean.TRUE.equals(code.open()))
            .map(Code::code)
            .findFirst()
            .orElseThrow());
  }

  /** The good practices of a municipality. */
  public List<GoodPractice> practicesOf(String municipality) {
    return found(Kind.GOOD_PRACTICE, Map.of(Facet.MUNICIPALITY, Set.of(municipality))).stream()
        .map(GoodPractice.class::cast)
        .toList();
  }

  public boolean isGoodPractice(String id) {
    return entries.ofKind(Kind.GOOD_PRACTICE, id).isPresent();
  }

  /** The name of a municipality, where the catalogue knows it. */
  public Optional<String> municipality(String nisCode) {
    return Optional.ofNullable(titles(lists.lists().municipalities()).get(nisCode));
  }

  private List<Entry> found(Kind kind, Map<Facet, Set<String>> narrowed) {
    EntryQuery query = new EntryQuery(kind, List.of(), narrowed, Sort.RELEVANCE);
    return entries.inOrder(search.find(query, 0, ALL).ids());
  }

  private static Map<String, String> titles(List<Code> codes) {
    Map<String, String> titles = new LinkedHashMap<>();
    codes.forEach(code -> titles.put(code.code(), code.title()));
    return titles;
  }
}
