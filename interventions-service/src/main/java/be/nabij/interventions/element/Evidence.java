package be.nabij.interventions.element;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How well an element is supported, as table 1 of the toolkit "Eenzaamheid op den buiten" (Thomas
 * More, Switsers and Wouters) has it.
 */
enum Evidence {
  /** With a star: shown in several reviews or meta-analyses. */
  @JsonProperty("strong")
  STRONG("strong"),
  /** Without a star: may work. */
  @JsonProperty("promising")
  PROMISING("promising");

  private final String code;

  Evidence(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static Optional<Evidence> of(String code) {
    return Arrays.stream(values()).filter(evidence -> evidence.code.equals(code)).findFirst();
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Evidence::code).toList();
  }
}
