package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a service answered.
 *
 * @param to the call, such as {@code GET /v1/referrals}
 */
record Answer(String to, int status, HttpHeaders headers, String text) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** This answer, of which the status is certain. */
  Answer expect(int expected) {
    assertThat(status).as(toString()).isEqualTo(expected);
    return this;
  }

  /**
   * The body.
   *
   * @throws AssertionError when it is not JSON
   */
  JsonNode json() {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + this, e);
    }
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Text at a JSON pointer, empty when there is none. */
  String at(String pointer) {
    return json().at(pointer).asText();
  }

  /** A collection's items. */
  List<JsonNode> items() {
    assertThat(json().path("items").isArray()).as(toString()).isTrue();
    return json().path("items").valueStream().toList();
  }

  /** Checks that this is an error as every service tells one (RFC 9457), of this kind. */
  Answer expectProblem(int expected, String kind) {
    expect(expected);
    assertThat(headers.firstValue("Content-Type").orElse("none"))
        .as(toString())
        .startsWith("application/problem+json");
    assertThat(at("/type")).as(toString()).isEqualTo("urn:problem-type:nabij:" + kind);
    assertThat(at("/title")).as(toString()).isNotBlank();
    assertThat(json().path("status").asInt()).as(toString()).isEqualTo(expected);
    return this;
  }

  /** Checks that the body's fault is told: which field, and a code for it. */
  Answer expectFault(String field, String code) {
    return expectFault("body", field, code);
  }

  /** Checks that a fault is told: where, in which field, and a code for it. */
  Answer expectFault(String in, String field, String code) {
    expectProblem(400, "invalid-input");
    assertThat(json().path("errors").valueStream().map(Fault::of))
        .as(toString())
        .contains(new Fault(in, field, code));
    return this;
  }

  @Override
  public String toString() {
    return "%s answered %d %s".formatted(to, status, text.isBlank() ? "(empty)" : text);
  }

  private record Fault(String in, String name, String code) {
    static Fault of(JsonNode error) {
      return new Fault(
          error.path("in").asText(), error.path("name").asText(), error.path("code").asText());
    }
  }
}
