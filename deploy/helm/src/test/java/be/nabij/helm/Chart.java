package be.nabij.helm;

import be.nabij.local.ProjectFolder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The chart of this project, and Helm to render it. */
final class Chart {
  static final String RELEASE = "nabij";
  static final String NAMESPACE = "nabij";
  static final Path ROOT = ProjectFolder.find().root();
  static final Path FOLDER = ROOT.resolve("deploy/helm/nabij");
  private static final Path SCRATCH = ROOT.resolve("deploy/helm/target/charts");

  private Chart() {}

  /** What is known of each service and nobody sets. */
  static ObjectNode services() {
    return Yaml.read(FOLDER.resolve("services.yaml"));
  }

  /**
   * Renders the chart with a file of values.
   *
   * @throws IllegalStateException with Helm's words when the values are refused
   */
  static List<JsonNode> render(Path values) {
    return Yaml.documents(
        new Helm(copy("rendered"))
            .template()
            .withName(RELEASE)
            .withNamespace(NAMESPACE)
            .withValuesFile(values)
            .call());
  }

  /** Helm's linter takes no values, so it gets a chart that has these as its own. */
  static LintResult lint(String name, Path values) {
    Path copy = copy(name);
    ObjectNode all = Yaml.over(Yaml.read(FOLDER.resolve("values.yaml")), Yaml.read(values));
    try {
      Yaml.MAPPER.writeValue(copy.resolve("values.yaml").toFile(), all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Helm(copy).lint().strict().call();
  }

  /**
   * The chart, with two things of it changed: without the version of Kubernetes it wants, since
   * this build of Helm takes any cluster for 1.20; and with hooks under another name, since it
   * leaves them out of what it renders.
   */
  private static Path copy(String name) {
    Path copy = SCRATCH.resolve(name).resolve("nabij");
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(FOLDER.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
      Path description = copy.resolve("Chart.yaml");
      Files.writeString(
          description, Files.readString(description).replaceAll("(?m)^kubeVersion:.*\n", ""));
      Path hooks = copy.resolve("templates/_hooks.tpl");
      Files.writeString(
          hooks, Files.readString(hooks).replace("helm.sh/hook", "shown.helm.sh/hook"));
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
