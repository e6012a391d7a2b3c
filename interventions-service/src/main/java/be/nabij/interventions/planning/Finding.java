package be.nabij.interventions.planning;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something to think about in a plan: advice, and nobody's fault.
 *
 * @param rule the rule of the domain that it rests on, where there is one
 */
@Schema(name = "Finding")
public record Finding(
    @Schema(required = true, examples = "only-meeting") String id,
    @Schema(examples = "DR-38", description = "The rule of the domain that it rests on")
        String rule,
    @Schema(required = true, description = "In plain Dutch words") String title,
    @Schema(required = true, description = "In plain Dutch words") String text,
    @Schema(required = true, description = "What says so") List<Source> sources) {

  @Schema(name = "FindingSource")
  public record Source(
      @Schema(required = true, description = "Where it is published") String source,
      @Schema(required = true, description = "Lines in the text version of the source")
          String lines) {}

  /** The words of a finding, as the data file has them. */
  @Schema(name = "FindingWords")
  public record Words(
      @Schema(required = true) String id,
      String rule,
      @Schema(required = true) String title,
      @Schema(required = true) String text,
      @Schema(required = true) List<Source> sources) {

    Finding filledIn(Map<String, String> values) {
      String filled = text;
      for (Map.Entry<String, String> value : values.entrySet()) {
        filled = filled.replace("{" + value.getKey() + "}", value.getValue());
      }
      return new Finding(id, rule, title, filled, sources);
    }
  }
}
