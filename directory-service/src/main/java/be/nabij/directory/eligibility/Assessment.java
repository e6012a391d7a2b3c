package be.nabij.directory.eligibility;

import be.nabij.platform.language.Translated;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Whether a person may use a service, and why.
 *
 * @param reasons for yes: what allows it; for no: what stands in the way
 * @param asks what decides, and is not known
 * @param costs the prices that are, or may be, this person's
 */
public record Assessment(Verdict verdict, List<Reason> reasons, List<Ask> asks, List<Cost> costs) {

  /** May the person use it? */
  public enum Verdict {
    @JsonProperty("yes")
    YES,
    /** It depends on an answer that is not known. */
    @JsonProperty("ask")
    ASK,
    @JsonProperty("no")
    NO
  }

  /**
   * @param rule the rule of the domain that it follows from, or null
   * @param value a number in the reason (an age, an amount), or null
   */
  public record Reason(String code, String rule, Number value) {}

  /**
   * @param fact the field of the search, or another fact about the person or the service
   * @param decides {@code use}: whether the person may use it; {@code cost}: what it costs
   * @param question in words when the service brings its own, or null
   */
  public record Ask(String fact, String decides, String rule, Translated question) {}
}
