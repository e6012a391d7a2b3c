package be.nabij.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A pod that the chart makes, by a Deployment or a Job. */
record Pod(String owner, boolean migration, JsonNode labels, JsonNode spec) {
  static List<Pod> of(ValueSet values) {
    return Stream.concat(values.rendered("Deployment").stream(), values.rendered("Job").stream())
        .map(
            owner ->
                new Pod(
                    owner.at("/metadata/name").asText(),
                    owner.path("kind").asText().equals("Job"),
                    owner.at("/spec/template/metadata/labels"),
                    owner.at("/spec/template/spec")))
        .toList();
  }

  /** The short name of its service: {@code screening}. */
  String service() {
    return owner.replaceFirst("^" + Chart.RELEASE + "-", "").replaceFirst("-migration$", "");
  }

  JsonNode container() {
    return spec.at("/containers/0");
  }

  /** Its variables in order; the value is the node that says where it comes from. */
  Map<String, JsonNode> environment() {
    Map<String, JsonNode> environment = new LinkedHashMap<>();
    for (JsonNode variable : container().path("env")) {
      String name = variable.path("name").asText();
      if (environment.put(name, variable) != null) {
        throw new IllegalStateException(owner + " sets " + name + " twice");
      }
    }
    return environment;
  }

  /** The value of a variable that stands in the manifest; empty when it does not. */
  String value(String variable) {
    JsonNode found = environment().get(variable);
    return found == null ? "" : found.path("value").asText();
  }

  boolean isSelectedBy(JsonNode selector) {
    return selector.path("matchLabels").properties().stream()
        .allMatch(wanted -> wanted.getValue().equals(labels.get(wanted.getKey())));
  }

  static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  @Override
  public String toString() {
    return owner;
  }
}
