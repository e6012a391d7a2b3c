package be.nabij.directory.source;

import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The guides that the entries of the data files come from, with what tells their age. */
public final class Sources {
  private final Map<String, Source> sources;

  private Sources(Map<String, Source> sources) {
    this.sources = sources;
  }

  /**
   * @throws IllegalStateException when the file does not fit its schema or names a source twice
   */
  public static Sources read(ObjectMapper mapper) {
    return new Sources(
        DataFile.read(
                "data/services/sources.json",
                "data/services/sources.schema.json",
                Content.class,
                mapper)
            .sources()
            .stream()
            .collect(Collectors.toMap(Source::id, Function.identity())));
  }

  /** Title, publisher and age in one line. */
  public String cite(String id) {
    Source source = sources.get(id);
    if (source == null) {
      throw new IllegalStateException("There is no source " + id);
    }
    return source.title() + " (" + source.publisher() + "; " + source.published() + ")";
  }

  public boolean has(String id) {
    return sources.containsKey(id);
  }

  private record Content(List<Source> sources) {}

  private record Source(String id, String title, String publisher, String published, String url) {}
}
