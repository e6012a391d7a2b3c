package be.nabij.interventions.page;

import be.nabij.interventions.catalogue.CatalogueEntries;
import be.nabij.interventions.entry.Element;
import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Facet;
import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.entry.Persona;
import be.nabij.interventions.entry.Profile;
import be.nabij.interventions.entry.Tag;
import be.nabij.interventions.page.EntrySheet.Block;
import be.nabij.interventions.page.EntrySheet.Group;
import be.nabij.interventions.page.EntrySheet.Value;
import be.nabij.interventions.search.EntryQuery;
import be.nabij.interventions.search.EntrySearch;
import be.nabij.interventions.search.Sort;
import be.nabij.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what an entry's page shows. */
@ApplicationScoped
class EntrySheets {
  private static final int MOST_OTHERS = 6;

  /** Among so many the most alike are looked for. */
  private static final int MOST_COMPARED = 100;

  private final CatalogueEntries entries;
  private final EntrySearch search;
  private final Labels.Source labels;

  EntrySheets(CatalogueEntries entries, EntrySearch search, Labels.Source labels) {
    this.entries = entries;
    this.search = search;
    this.labels = labels;
  }

  /**
   * @throws ProblemException 404 when there is no such entry of this kind
   */
  EntrySheet of(Kind kind, String id) {
    Entry entry =
        entries.ofKind(kind, id).orElseThrow(() -> ProblemException.notFound(kind.code()));
    Labels current = labels.current();
    String address = EntryCard.addressOf(entry, current.texts());
    Others others = others(entry);
    return new EntrySheet(
        entry,
        current.texts().kind(kind),
        address,
        "/v1/" + kind.plural() + "/" + entry.id(),
        current,
        current.evidence(entry),
        blocks(entry, current),
        forWhom(entry, current),
        others.entries().stream().map(one -> EntryCard.of(one, current)).toList(),
        others.question() == null ? null : others.question().address(),
        others.total());
  }

  private static List<Block> blocks(Entry entry, Labels labels) {
    return entry.elements().stream()
        .filter(tag -> labels.elements().containsKey(tag.code()))
        .map(
            tag -> {
              Element element = labels.elements().get(tag.code());
              return new Block(
                  element,
                  EntryCard.addressOf(element, labels.texts()),
                  labels.evidence(element),
                  tag.why(),
                  Boolean.TRUE.equals(tag.derived()));
            })
        .toList();
  }

  private static List<Group> forWhom(Entry entry, Labels labels) {
    return List.of(
            group(Facet.TARGET_GROUP, entry.targetGroups(), labels),
            group(Facet.AGE_GROUP, entry.ageGroups(), labels),
            group(Facet.LONELINESS_TYPE, entry.lonelinessTypes(), labels),
            group(Facet.LEVEL, entry.levels(), labels))
        .stream()
        .filter(group -> !group.values().isEmpty())
        .toList();
  }

  private static Group group(Facet facet, List<Tag> tags, Labels labels) {
    return new Group(
        labels.texts().facet(facet).title(),
        tags.stream()
            .map(
                tag ->
                    new Value(
                        labels.of(facet, tag.code()),
                        Question.of(facet, tag.code()).address(),
                        tag.why(),
                        Boolean.TRUE.equals(tag.derived())))
            .toList());
  }

  /** The best supported of what uses an element; of what shares elements, what shares most. */
  private Others others(Entry entry) {
    return switch (entry) {
      case Element element -> fitting(entry, Facet.ELEMENT, Set.of(element.id()), Sort.EVIDENCE);
      case Profile profile -> fitting(entry, Facet.PROFILE, Set.of(profile.id()), Sort.EVIDENCE);
      // What suits a person takes more than a list: see the matches.
      case Persona persona -> new Others(List.of(), null, 0);
      default ->
          fitting(entry, Facet.ELEMENT, Set.copyOf(Tag.codes(entry.elements())), Sort.RELEVANCE);
    };
  }

  private Others fitting(Entry entry, Facet facet, Set<String> values, Sort sort) {
    if (values.isEmpty()) {
      return new Others(List.of(), null, 0);
    }
    EntryQuery query = new EntryQuery(null, List.of(), Map.of(facet, values), sort);
    EntrySearch.Found found = search.find(query, 0, MOST_COMPARED);
    Set<String> own = Set.copyOf(Tag.codes(entry.elements()));
    List<Entry> alike =
        entries.inOrder(found.ids()).stream()
            .filter(other -> !(other instanceof Element) && !(other instanceof Profile))
            .filter(other -> !other.id().equals(entry.id()))
            .sorted(
                Comparator.comparingLong(
                    other -> -Tag.codes(other.elements()).stream().filter(own::contains).count()))
            .limit(MOST_OTHERS)
            .toList();
    Question question =
        new Question(null, Map.of(facet, values.stream().sorted().toList()), null, null);
    return new Others(alike, question, found.total());
  }

  private record Others(List<Entry> entries, Question question, long total) {}
}
