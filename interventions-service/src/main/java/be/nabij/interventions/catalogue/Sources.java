package be.nabij.interventions.catalogue;

import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The guides that entries come from, with what tells their age. */
public final class Sources {
  private static final String SOURCE = "source";

  private final Map<String, Source> sources;

  private Sources(Map<String, Source> sources) {
    this.sources = sources;
  }

  /**
   * @throws IllegalStateException when the file does not fit its schema or names a source twice
   */
  public static Sources read(ObjectMapper mapper) {
    return new Sources(
        DataFile.read("data/sources.json", "data/sources.schema.json", Content.class, mapper)
            .sources()
            .stream()
            .collect(Collectors.toMap(Source::id, Function.identity())));
  }

  /**
   * Puts every source that a file names in words.
   *
   * @return the sources that are unknown; they are left as they are
   */
  public List<String> citeIn(JsonNode file) {
    List<String> unknown = new ArrayList<>();
    for (JsonNode cited : file.findParents(SOURCE)) {
      String id = cited.get(SOURCE).asText();
      if (sources.containsKey(id)) {
        ((ObjectNode) cited).put(SOURCE, cite(id));
      } else {
        unknown.add(id);
      }
    }
    return unknown;
  }

  /** Title, publisher and age in one line. */
  private String cite(String id) {
    Source source = sources.get(id);
    return source.title() + " (" + source.publisher() + "; " + source.published() + ")";
  }

  private record Content(List<Source> sources) {}

  private record Source(String id, String title, String publisher, String published, String url) {}
}
