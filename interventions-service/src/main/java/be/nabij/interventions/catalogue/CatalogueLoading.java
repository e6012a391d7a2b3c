package be.nabij.interventions.catalogue;

import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Facet;
import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.entry.Profile;
import be.nabij.platform.search.Synonyms;
import be.nabij.platform.search.Vocabulary;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings the catalogue in line with the data files at every start. Replicas that start together do
 * this one after the other.
 */
@ApplicationScoped
class CatalogueLoading {
  private static final long ADVISORY_LOCK = 0x6e6162696a_0200L;

  private static final String TEXTS =
      "select to_tsvector('simple_unaccented', names || ' ' || keywords || ' ' || description"
          + " || ' ' || related) from catalogue_entry where kind <> 'persona'";

  private final CatalogueEntries entries;
  private final EntityManager database;
  private final ObjectMapper mapper;

  CatalogueLoading(CatalogueEntries entries, EntityManager database, ObjectMapper mapper) {
    this.entries = entries;
    this.database = database;
    this.mapper = mapper;
  }

  @Transactional
  void load(@Observes StartupEvent event) {
    database
        .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
        .setParameter("lock", ADVISORY_LOCK)
        .getSingleResult();
    CatalogueFiles files = CatalogueFiles.read(mapper);
    Synonyms synonyms = Synonyms.read(mapper);
    List<Profile> profiles = files.profiles();
    Map<String, CatalogueEntry> obsolete =
        entries.streamAll().collect(Collectors.toMap(CatalogueEntry::id, Function.identity()));
    boolean changed = false;
    for (CatalogueFiles.Loaded loaded : files.entries()) {
      Entry entry = loaded.entry();
      CatalogueEntry known = obsolete.remove(entry.id());
      CatalogueEntry stored =
          known == null ? new CatalogueEntry(entry.id(), Kind.of(entry)) : known;
      changed |=
          stored.update(
              loaded, EntryTexts.of(entry, files.lists(), synonyms), facets(entry, profiles));
      entries.persist(stored);
    }
    obsolete.values().forEach(entries::delete);
    if (changed || !obsolete.isEmpty()) {
      new Vocabulary(database, TEXTS).rebuild();
      database
          .createNativeQuery("update catalogue_state set revision = revision + 1")
          .executeUpdate();
    }
  }

  private static List<String> facets(Entry entry, List<Profile> profiles) {
    return Arrays.stream(Facet.values())
        .flatMap(facet -> facet.values(entry, profiles).map(facet::with))
        .toList();
  }
}
