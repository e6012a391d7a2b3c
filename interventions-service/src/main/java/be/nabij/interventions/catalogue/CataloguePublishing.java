package be.nabij.interventions.catalogue;

import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Facet;
import be.nabij.interventions.entry.Profile;
import be.nabij.platform.database.NativeSql;
import be.nabij.platform.outbox.Outbox;
import be.nabij.platform.outbox.OutgoingEvent;
import be.nabij.platform.search.Synonyms;
import be.nabij.platform.search.Vocabulary;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every change of what is published goes this way: into the search and its vocabulary, to the other
 * replicas, and to the topic, all in one transaction.
 */
@ApplicationScoped
public class CataloguePublishing {
  private static final long ADVISORY_LOCK = 0x6e6162696a_0200L;

  private static final String TEXTS =
      "select to_tsvector('simple_unaccented', names || ' ' || keywords || ' ' || description"
          + " || ' ' || related) from catalogue_entry where kind <> 'persona'";

  /** For more entries than this, reading all texts anew is cheaper than learning some. */
  private static final int FEW = 100;

  private final CatalogueEntries entries;
  private final CatalogueLists lists;
  private final Synonyms synonyms;
  private final List<Profile> profiles;
  private final Outbox outbox;
  private final EntityManager database;

  CataloguePublishing(
      CatalogueEntries entries,
      CatalogueLists lists,
      Outbox outbox,
      EntityManager database,
      ObjectMapper mapper) {
    this.entries = entries;
    this.lists = lists;
    this.synonyms = Synonyms.read(mapper);
    this.profiles = lists.files().profiles();
    this.outbox = outbox;
    this.database = database;
  }

  /**
   * Waits until nobody else changes the catalogue, and keeps others waiting until this transaction
   * ends: replicas that start together, and editors, go one after the other.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void takeTurn() {
    NativeSql.values(database, "select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
        .setParameter("lock", ADVISORY_LOCK)
        .getSingleResult();
  }

  /**
   * Shows some entries anew and withdraws others; what it costs does not grow with the catalogue.
   *
   * @param withdrawn ids
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(Collection<Shown> shown, Collection<String> withdrawn) {
    List<CatalogueEntry> changed = new ArrayList<>();
    for (Shown entry : shown) {
      write(entries.findById(entry.id()), entry, changed);
    }
    List<CatalogueEntry> gone =
        withdrawn.stream().flatMap(id -> entries.findByIdOptional(id).stream()).toList();
    gone.forEach(entries::delete);
    tell(changed, gone);
    if (!changed.isEmpty() || !gone.isEmpty()) {
      learn(changed);
      raiseRevision();
    }
  }

  /** Makes this the published catalogue, and nothing else; tells the topic all of it once. */
  @Transactional(Transactional.TxType.MANDATORY)
  void bringInLine(Collection<Shown> catalogue) {
    Map<String, CatalogueEntry> obsolete =
        entries.streamAll().collect(Collectors.toMap(CatalogueEntry::id, Function.identity()));
    List<CatalogueEntry> changed = new ArrayList<>();
    List<CatalogueEntry> all = new ArrayList<>();
    for (Shown entry : catalogue) {
      all.add(write(obsolete.remove(entry.id()), entry, changed));
    }
    obsolete.values().forEach(entries::delete);
    tell(firstTime() ? all : changed, obsolete.values());
    if (!changed.isEmpty() || !obsolete.isEmpty()) {
      new Vocabulary(database, TEXTS).rebuild();
      raiseRevision();
    }
  }

  private CatalogueEntry write(
      CatalogueEntry known, Shown shown, Collection<CatalogueEntry> changed) {
    CatalogueEntry stored = known == null ? new CatalogueEntry(shown.id(), shown.kind()) : known;
    Entry entry = entries.read(shown.kind(), shown.content());
    boolean news =
        stored.show(
            entry,
            shown.content(),
            shown.position(),
            shown.revision(),
            EntryTexts.of(entry, lists.lists(), synonyms),
            facets(entry));
    if (news) {
      entries.persist(stored);
      changed.add(stored);
    }
    return stored;
  }

  private void tell(Collection<CatalogueEntry> changed, Collection<CatalogueEntry> gone) {
    List<OutgoingEvent> events = new ArrayList<>();
    for (CatalogueEntry entry : changed) {
      if (entry.kind().isIntervention()) {
        events.add(
            InterventionChanged.of(entries.read(entry.kind(), entry.content()), entry.revision()));
      }
    }
    for (CatalogueEntry entry : gone) {
      if (entry.kind().isIntervention()) {
        events.add(InterventionChanged.tombstone(entry.id()));
      }
    }
    outbox.publish(events);
  }

  private void learn(List<CatalogueEntry> changed) {
    Vocabulary vocabulary = new Vocabulary(database, TEXTS);
    if (changed.size() > FEW) {
      vocabulary.rebuild();
    } else if (!changed.isEmpty()) {
      // Ids are letters, digits and hyphens: the schema says so.
      vocabulary.learn(
          TEXTS
              + changed.stream()
                  .map(CatalogueEntry::id)
                  .collect(Collectors.joining("', '", " and id in ('", "')")));
    }
  }

  private boolean firstTime() {
    return database
            .createNativeQuery("update catalogue_state set announced = true where not announced")
            .executeUpdate()
        > 0;
  }

  private void raiseRevision() {
    database
        .createNativeQuery("update catalogue_state set revision = revision + 1")
        .executeUpdate();
  }

  private List<String> facets(Entry entry) {
    return Arrays.stream(Facet.values())
        .flatMap(facet -> facet.values(entry, profiles).map(facet::with))
        .toList();
  }
}
