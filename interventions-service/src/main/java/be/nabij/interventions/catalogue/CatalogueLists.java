package be.nabij.interventions.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** The coded lists, read once. */
@ApplicationScoped
public class CatalogueLists {
  private final Lists lists;

  CatalogueLists(ObjectMapper mapper) {
    this.lists = CatalogueFiles.read(mapper).lists();
  }

  public Lists lists() {
    return lists;
  }
}
