package be.nabij.interventions.planning;

import be.nabij.interventions.catalogue.Sources;
import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps {@code planning.json}, read and checked at start. */
@Startup
@ApplicationScoped
public class PlanningLists {
  private final Planning planning;

  PlanningLists(ObjectMapper mapper) {
    this.planning = read(mapper);
  }

  public Planning planning() {
    return planning;
  }

  /**
   * @throws IllegalStateException when the file does not fit its schema, or names an unknown source
   */
  public static Planning read(ObjectMapper mapper) {
    JsonNode file =
        DataFile.read("data/planning.json", "data/planning.schema.json", JsonNode.class, mapper);
    List<String> unknown = Sources.read(mapper).citeIn(file);
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("planning refers to unknown sources: " + unknown);
    }
    try {
      return mapper.treeToValue(file, Planning.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("planning.json cannot be read", e);
    }
  }
}
