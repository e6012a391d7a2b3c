package be.nabij.interventions.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** The coded lists, and what the data files hold, read once. */
@ApplicationScoped
public class CatalogueLists {
  private final Lists lists;
  private final Set<String> ids;

  CatalogueLists(ObjectMapper mapper) {
    CatalogueFiles files = CatalogueFiles.read(mapper);
    this.lists = files.lists();
    this.ids =
        files.entries().stream()
            .map(loaded -> loaded.entry().id())
            .collect(Collectors.toUnmodifiableSet());
  }

  public Lists lists() {
    return lists;
  }

  /** Of the entries in the data files, which other data files may refer to. */
  public Set<String> ids() {
    return ids;
  }
}
