package be.nabij.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Values to render the chart with: an example, or a file of this module that changes one. The first
 * line of such a file names the example, {@code # on: zone}; that of one that is refused also says
 * with which words, {@code # refused: …}.
 */
record ValueSet(String name, Path file) {
  private static final Map<String, List<JsonNode>> RENDERED = new ConcurrentHashMap<>();
  private static final Path SCRATCH = Chart.ROOT.resolve("deploy/helm/target/values");
  private static final Path RESOURCES = Chart.ROOT.resolve("deploy/helm/src/test/resources");
  private static final Pattern ON = Pattern.compile("(?m)^# on: (\\S+)$");
  private static final Pattern REFUSED = Pattern.compile("(?m)^# refused: (.+)$");

  static Stream<ValueSet> accepted() {
    return Stream.concat(in(Chart.FOLDER.resolve("examples")), in(RESOURCES.resolve("accepted")));
  }

  static Stream<ValueSet> refused() {
    return in(RESOURCES.resolve("refused"));
  }

  private static Stream<ValueSet> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted()
          .map(file -> new ValueSet(file.getFileName().toString().replace(".yaml", ""), file))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All objects, rendered once. */
  List<JsonNode> rendered() {
    return RENDERED.computeIfAbsent(name, set -> Chart.render(values()));
  }

  List<JsonNode> rendered(String kind) {
    return rendered().stream().filter(one -> one.path("kind").asText().equals(kind)).toList();
  }

  /** The values as one file, laid over the example they begin with. */
  Path values() {
    Matcher on = ON.matcher(text());
    if (!on.find()) {
      return file;
    }
    ObjectNode example = Yaml.read(Chart.FOLDER.resolve("examples/" + on.group(1) + ".yaml"));
    Path merged = SCRATCH.resolve(name + ".yaml");
    try {
      Files.createDirectories(SCRATCH);
      Yaml.MAPPER.writeValue(merged.toFile(), Yaml.over(example, Yaml.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return merged;
  }

  /** All values, with those of the chart that the set leaves as they are. */
  ObjectNode all() {
    return Yaml.over(Yaml.read(Chart.FOLDER.resolve("values.yaml")), Yaml.read(values()));
  }

  /** The words it is refused with. */
  String refusal() {
    Matcher refused = REFUSED.matcher(text());
    if (!refused.find()) {
      throw new IllegalStateException(file + " does not say how it is refused");
    }
    return refused.group(1);
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
