package be.nabij.screening.advice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One piece of advice for a care worker.
 *
 * @param rule id of the decision rule it follows from
 * @param whatToDo what helps, in words to use; {@code do} in JSON
 * @param doNot what to avoid
 * @param contacts lines to call
 * @param source where the rule comes from
 */
public record Advice(
    String rule,
    @JsonProperty("do") String whatToDo,
    String doNot,
    List<Line> contacts,
    String source) {

  /** A line that can be called. */
  public record Line(String name, String phone) {}
}
