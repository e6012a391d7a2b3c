package be.nabij.interventions.catalogue;

import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.entry.Profile;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** The coded lists, read once with the other files. */
@ApplicationScoped
public class CatalogueLists {
  private final CatalogueFiles files;

  CatalogueLists(ObjectMapper mapper) {
    this.files = CatalogueFiles.read(mapper);
  }

  public Lists lists() {
    return files.lists();
  }

  /**
   * What entries may refer to now.
   *
   * @param elements ids of those that are published
   */
  public CatalogueCheck.Known known(Set<String> elements) {
    return new CatalogueCheck.Known(
        lists(),
        elements,
        files.profiles().stream().map(Profile::id).collect(Collectors.toUnmodifiableSet()));
  }

  /** The JSON Schema of the data file of a kind. */
  public static ObjectNode schema(Kind kind, ObjectMapper mapper) {
    return CatalogueFiles.schema(kind, mapper);
  }

  /** All that the data files hold. */
  CatalogueFiles files() {
    return files;
  }

  /** Of the entries in the data files, which other data files may refer to. */
  public Set<String> ids() {
    return files.entries().stream()
        .map(loaded -> loaded.entry().id())
        .collect(Collectors.toUnmodifiableSet());
  }
}
