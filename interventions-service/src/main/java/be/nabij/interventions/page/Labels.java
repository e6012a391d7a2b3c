package be.nabij.interventions.page;

import be.nabij.interventions.catalogue.CatalogueEntries;
import be.nabij.interventions.catalogue.CatalogueLists;
import be.nabij.interventions.catalogue.Lists;
import be.nabij.interventions.catalogue.Lists.Code;
import be.nabij.interventions.entry.Element;
import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Facet;
import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.entry.Profile;
import be.nabij.interventions.search.EntryQuery;
import be.nabij.interventions.search.EntrySearch;
import be.nabij.interventions.search.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What codes and ids are called, and in which order they come.
 *
 * @param elements by id, in the order of the catalogue
 * @param profiles by id, in the order of the catalogue
 */
record Labels(
    PageTexts texts, Lists lists, Map<String, Element> elements, Map<String, Profile> profiles) {

  /** Reads what they are called now. */
  @ApplicationScoped
  static class Source {
    /** More than there will ever be of either. */
    private static final int ALL = 1_000;

    private final PageTexts texts;
    private final CatalogueLists lists;
    private final CatalogueEntries entries;
    private final EntrySearch search;

    Source(PageTexts texts, CatalogueLists lists, CatalogueEntries entries, EntrySearch search) {
      this.texts = texts;
      this.lists = lists;
      this.entries = entries;
      this.search = search;
    }

    Labels current() {
      return new Labels(
          texts,
          lists.lists(),
          byId(Kind.ELEMENT, Element.class),
          byId(Kind.PROFILE, Profile.class));
    }

    private <T extends Entry> Map<String, T> byId(Kind kind, Class<T> type) {
      EntryQuery every = new EntryQuery(kind, List.of(), Map.of(), Sort.RELEVANCE);
      return entries.inOrder(search.find(every, 0, ALL).ids()).stream()
          .map(type::cast)
          .collect(
              Collectors.toMap(
                  Entry::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
  }

  /** The code itself where nothing else is known. */
  String of(Facet facet, String code) {
    return titles(facet).getOrDefault(code, code);
  }

  /** These codes as the lists have them, those that they do not know last. */
  List<String> inOrder(Facet facet, Collection<String> codes) {
    List<String> known = new ArrayList<>(titles(facet).keySet());
    List<String> ordered = new ArrayList<>(known.stream().filter(codes::contains).toList());
    codes.stream().filter(code -> !known.contains(code)).sorted().forEach(ordered::add);
    return ordered;
  }

  /** Null for an entry without a class of evidence. */
  Evidence evidence(Entry entry) {
    return lists.evidenceClasses().stream()
        .filter(code -> code.code().equals(entry.evidence()))
        .map(code -> new Evidence(code.code(), code.title(), code.meaning()))
        .findFirst()
        .orElse(null);
  }

  public String municipality(String nisCode) {
    return of(Facet.MUNICIPALITY, nisCode);
  }

  public String profile(String id) {
    return of(Facet.PROFILE, id);
  }

  public String reading(Element.Level level) {
    return texts.reading(level);
  }

  public String band(String code) {
    return texts.durationBand(code);
  }

  public String duration(String code) {
    return titles(lists.durationCategories()).get(code);
  }

  public String motivation(String code) {
    return titles(lists.motivations()).get(code);
  }

  public String coping(String code) {
    return titles(lists.copings()).get(code);
  }

  private Map<String, String> titles(Facet facet) {
    return switch (facet) {
      case KIND ->
          texts.kinds().stream()
              .collect(
                  Collectors.toMap(
                      PageTexts.KindText::kind,
                      PageTexts.KindText::many,
                      (one, other) -> one,
                      LinkedHashMap::new));
      case CATEGORY -> titles(lists.categories());
      case EVIDENCE -> titles(lists.evidenceClasses());
      case LEVEL -> titles(lists.levels());
      case AGE_GROUP -> titles(lists.ageGroups());
      case TARGET_GROUP -> titles(lists.targetGroups());
      case LONELINESS_TYPE -> titles(lists.lonelinessTypes());
      case MUNICIPALITY -> titles(lists.municipalities());
      case ELEMENT -> titles(elements.values());
      case PROFILE -> titles(profiles.values());
    };
  }

  private static Map<String, String> titles(List<Code> codes) {
    Map<String, String> titles = new LinkedHashMap<>();
    codes.forEach(code -> titles.put(code.code(), code.title()));
    return titles;
  }

  private static Map<String, String> titles(Collection<? extends Entry> entries) {
    Map<String, String> titles = new LinkedHashMap<>();
    entries.forEach(entry -> titles.put(entry.id(), entry.title()));
    return titles;
  }

  /**
   * A class of evidence.
   *
   * @param meaning null where the lists give none
   */
  record Evidence(String code, String title, String meaning) {

    /** The toolkit marks what is strong with a star. */
    public boolean star() {
      return code.equals("strong");
    }
  }
}
