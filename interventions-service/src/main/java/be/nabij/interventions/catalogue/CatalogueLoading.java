package be.nabij.interventions.catalogue;

import be.nabij.interventions.edited.EditedEntries;
import be.nabij.interventions.edited.EditedEntry;
import be.nabij.interventions.edited.EntryStatus;
import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Kind;
import be.nabij.platform.revision.History;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings the catalogue in line with the data files at every start, except for what people have
 * edited. Replicas that start together do this one after the other.
 */
@ApplicationScoped
class CatalogueLoading {
  private static final String BY_DATA_FILE = "data-file";

  private final CataloguePublishing publishing;
  private final CatalogueLists lists;
  private final EditedEntries edited;
  private final History history;

  CatalogueLoading(
      CataloguePublishing publishing, CatalogueLists lists, EditedEntries edited, History history) {
    this.publishing = publishing;
    this.lists = lists;
    this.edited = edited;
    this.history = history;
  }

  @Transactional
  void load(@Observes StartupEvent event) {
    publishing.takeTurn();
    Map<String, EditedEntry> beside = edited.byId();
    List<Shown> catalogue = new ArrayList<>();
    Set<String> inFiles = new HashSet<>();
    for (CatalogueFiles.Loaded loaded : lists.files().entries()) {
      Entry entry = loaded.entry();
      EditedEntry known = beside.get(entry.id());
      inFiles.add(entry.id());
      if (known == null) {
        catalogue.add(
            new Shown(entry.id(), Kind.of(entry), loaded.json(), loaded.position(), null));
      } else {
        follow(known, loaded);
      }
    }
    beside.values().stream()
        .filter(entry -> entry.status() == EntryStatus.PUBLISHED)
        .filter(entry -> entry.isKeptByEditors() || inFiles.contains(entry.id()))
        .map(CatalogueLoading::shown)
        .forEach(catalogue::add);
    publishing.bringInLine(catalogue);
  }

  private void follow(EditedEntry known, CatalogueFiles.Loaded loaded) {
    JsonNode before = known.inFile();
    if (known.follow(loaded.json(), loaded.position())) {
      history.record(
          EditedEntry.HISTORY,
          known.id(),
          known.revision(),
          BY_DATA_FILE,
          BY_DATA_FILE,
          before,
          loaded.json());
    }
  }

  private static Shown shown(EditedEntry entry) {
    return new Shown(entry.id(), entry.kind(), entry.content(), entry.position(), entry.revision());
  }
}
