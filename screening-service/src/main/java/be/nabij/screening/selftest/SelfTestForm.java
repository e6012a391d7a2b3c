package be.nabij.screening.selftest;

import be.nabij.platform.problem.ProblemException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;

/**
 * The fields that a page sent. What a person types may be wrong and is answered at the field; what
 * our own pages put there cannot be, and whoever changed it gets a 400.
 */
record SelfTestForm(MultivaluedMap<String, String> fields) {
  private static final int LONGEST = 2000;

  /** What a person typed, without the spaces around it; empty when there is nothing. */
  String text(String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw tampered();
    }
    String value = values.isEmpty() ? "" : values.getFirst().strip();
    if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
      throw tampered();
    }
    return value;
  }

  /** What a page of ours put there. */
  String required(String name) {
    String value = text(name);
    if (value.isEmpty()) {
      throw tampered();
    }
    return value;
  }

  boolean has(String name) {
    return !text(name).isEmpty();
  }

  Set<String> names() {
    return fields.keySet();
  }

  /** The answer to a form that no page of ours can have sent. */
  static ProblemException tampered() {
    return ProblemException.of(
        400, "bad-request", "The request is not valid", "No page sends such a form.");
  }
}
