package be.nabij.interventions.suggestion;

import be.nabij.interventions.catalogue.CatalogueEntries;
import be.nabij.interventions.catalogue.CatalogueLists;
import be.nabij.interventions.catalogue.Lists;
import be.nabij.interventions.catalogue.Lists.Code;
import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.entry.Profile;
import be.nabij.interventions.entry.Tag;
import be.nabij.interventions.matching.Candidate;
import be.nabij.interventions.matching.MatchWeights;
import be.nabij.interventions.matching.Matcher;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps what is matched against in memory, of the catalogue's current state. */
@ApplicationScoped
class Matchers {
  private static final List<Kind> READ =
      List.of(Kind.ELEMENT, Kind.ACTIVITY, Kind.GOOD_PRACTICE, Kind.PROFILE);

  private final CatalogueEntries entries;
  private final CatalogueLists lists;
  private final EntityManager database;
  private final MatchWeights weights;
  private final Object renewal = new Object();
  private volatile Known known = new Known(-1, null);

  private record Known(long revision, Matcher matcher) {}

  Matchers(
      CatalogueEntries entries, CatalogueLists lists, EntityManager database, ObjectMapper mapper) {
    this.entries = entries;
    this.lists = lists;
    this.database = database;
    this.weights = MatchWeights.read(mapper);
  }

  /** A faulty file stops the start. */
  void check(@Observes StartupEvent event) {
    Lists codes = lists.lists();
    weights.check(lists.ids(), codes(codes.categories()), codes(codes.targetGroups()));
  }

  MatchWeights weights() {
    return weights;
  }

  /** Of what the database holds now, whichever process changed it; read anew by one at a time. */
  Matcher current() {
    long revision = entries.revision();
    if (known.revision() != revision) {
      synchronized (renewal) {
        if (known.revision() != revision) {
          known = new Known(revision, read());
        }
      }
    }
    return known.matcher();
  }

  private Matcher read() {
    List<Entry> all = entries.ofKinds(READ);
    database.clear();
    return new Matcher(
        weights,
        new Matcher.Names(
            all.stream()
                .filter(entry -> Kind.of(entry) == Kind.ELEMENT)
                .collect(Collectors.toMap(Entry::id, Entry::title)),
            lists.lists().targetGroups().stream()
                .collect(Collectors.toMap(Code::code, Code::title))),
        all.stream().filter(entry -> !(entry instanceof Profile)).map(Candidate::of).toList(),
        all.stream()
            .filter(Profile.class::isInstance)
            .collect(Collectors.toMap(Entry::id, entry -> Tag.codes(entry.elements()))));
  }

  private static Collection<String> codes(List<Code> codes) {
    return codes.stream().map(Code::code).toList();
  }
}
