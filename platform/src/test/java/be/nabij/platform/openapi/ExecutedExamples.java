package be.nabij.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.testing.RealComponents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;

/**
 * Carries out the example of every operation in a service's OpenAPI document, and compares the
 * answer with the documented one: same status, same fields of the same types.
 *
 * <p>An example file holds {@code path}, {@code status}, and where they apply {@code as} (a person
 * of the realm, or an application when it ends in {@code -app} or {@code -service}), {@code
 * headers}, {@code request} and {@code response}. A request that is text is sent as CSV. An answer
 * that does not end by itself has {@code stream}, its media type: of it, only the beginning is
 * read.
 */
public final class ExecutedExamples {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ExecutedExamples() {}

  /**
   * A test for each operation.
   *
   * <p>The dead letters' operations, the same in every service, are carried out where the
   * placeholder {@code deadLetter} is given.
   *
   * @param placeholders values for {@code {name}} in the paths and requests of the examples, made
   *     anew for each
   */
  public static List<DynamicTest> of(Map<String, Supplier<String>> placeholders) {
    List<DynamicTest> tests = new ArrayList<>();
    document()
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .filter(
                        operation ->
                            placeholders.containsKey("deadLetter")
                                || !path.getKey().startsWith("/v1/deadLetters"))
                    .forEach(
                        operation ->
                            tests.add(
                                test(operation.getKey(), operation.getValue(), placeholders))));
    return tests;
  }

  private static DynamicTest test(
      String method, JsonNode operation, Map<String, Supplier<String>> placeholders) {
    String id = operation.path("operationId").asText();
    return DynamicTest.dynamicTest(
        id,
        () -> {
          JsonNode example = example(id);
          if (example.has("stream")) {
            assertThat(beginning(example))
                .isEqualTo(example.get("status").asInt() + " " + example.get("stream").asText());
            return;
          }
          Response answer = call(method, example, placeholders);
          assertThat(answer.statusCode())
              .as(answer.asString())
              .isEqualTo(example.get("status").asInt());
          if (example.has("response")) {
            assertThat(fields(JSON.readTree(answer.asString())))
                .isEqualTo(fields(example.get("response")));
          }
          assertThat(operation.path("responses").has(example.get("status").asText()))
              .as("the status is documented")
              .isTrue();
        });
  }

  private static Response call(
      String method, JsonNode example, Map<String, Supplier<String>> placeholders) {
    String path = filledIn(example.get("path").asText(), placeholders);
    RequestSpecification request = given();
    if (example.has("as")) {
      String caller = example.get("as").asText();
      boolean application = caller.matches(".*-(app|service)");
      request
          .auth()
          .oauth2(application ? RealComponents.clientToken(caller) : RealComponents.token(caller));
    }
    for (Map.Entry<String, JsonNode> header : example.path("headers").properties()) {
      request.header(header.getKey(), header.getValue().asText());
    }
    if (example.has("request")) {
      JsonNode body = example.get("request");
      if (body.isTextual()) {
        request.contentType("text/csv; charset=UTF-8").body(filledIn(body.asText(), placeholders));
      } else {
        request.contentType("application/json").body(filledIn(body.toString(), placeholders));
      }
    }
    return request.request(method.toUpperCase(java.util.Locale.ROOT), path);
  }

  /** Status and media type of an answer without end. */
  private static String beginning(JsonNode example) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + example.get("path").asText()))
            .header("Authorization", "Bearer " + RealComponents.token(example.get("as").asText()))
            .build();
    HttpResponse<InputStream> answer = HTTP.send(request, BodyHandlers.ofInputStream());
    answer.body().close();
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return answer.statusCode() + " " + type.split(";", 2)[0];
  }

  private static String filledIn(String text, Map<String, Supplier<String>> placeholders) {
    String filledIn = text;
    for (Map.Entry<String, Supplier<String>> placeholder : placeholders.entrySet()) {
      String name = "{" + placeholder.getKey() + "}";
      if (filledIn.contains(name)) {
        filledIn = filledIn.replace(name, placeholder.getValue().get());
      }
    }
    return filledIn;
  }

  /** Every field with its type; of a list, its first item stands for all. */
  private static Set<String> fields(JsonNode tree) {
    Set<String> fields = new TreeSet<>();
    collect("", tree, fields);
    return fields;
  }

  private static void collect(String path, JsonNode node, Set<String> fields) {
    fields.add(path + ": " + node.getNodeType());
    if (node.isObject()) {
      node.properties()
          .forEach(field -> collect(path + "." + field.getKey(), field.getValue(), fields));
    } else if (node.isArray() && !node.isEmpty()) {
      collect(path + "[]", node.get(0), fields);
    }
  }

  private static JsonNode document() {
    try {
      return JSON.readTree(given().get("/q/openapi?format=json").asString());
    } catch (IOException e) {
      throw new AssertionError("The OpenAPI document cannot be read", e);
    }
  }

  private static JsonNode example(String operationId) throws IOException {
    String file = "openapi-examples/" + operationId + ".json";
    try (InputStream stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      assertThat(stream)
          .as("the operation " + operationId + " has an example: " + file)
          .isNotNull();
      return JSON.readTree(stream);
    }
  }
}
