package be.nabij.interventions.catalogue;

import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The guides that entries come from, with what tells their age. */
final class Sources {
  private final Map<String, Source> sources;

  private Sources(Map<String, Source> sources) {
    this.sources = sources;
  }

  /**
   * @throws IllegalStateException when the file does not fit its schema or names a source twice
   */
  static Sources read(ObjectMapper mapper) {
    return new Sources(
        DataFile.read("data/sources.json", "data/sources.schema.json", Content.class, mapper)
            .sources()
            .stream()
            .collect(Collectors.toMap(Source::id, Function.identity())));
  }

  boolean has(String id) {
    return sources.containsKey(id);
  }

  /** Title, publisher and age in one line. */
  String cite(String id) {
    Source source = sources.get(id);
    return source.title() + " (" + source.publisher() + "; " + source.published() + ")";
  }

  private record Content(List<Source> sources) {}

  private record Source(String id, String title, String publisher, String published, String url) {}
}
