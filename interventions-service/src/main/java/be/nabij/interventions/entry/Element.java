package be.nabij.interventions.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A building block of interventions that may lessen loneliness. */
@Schema(name = "Element")
public record Element(
    @Schema(required = true, examples = "mindfulness") String id,
    @Schema(required = true, description = "As published") String title,
    @Schema(required = true, description = "Other published names") List<String> alsoKnownAs,
    @Schema(required = true, description = "In plain Dutch words") String meaning,
    @Schema(required = true) List<String> keywords,
    @Schema(
            required = true,
            description = "As table 1 of the toolkit has it: with a star is strong",
            enumeration = {"strong", "promising"})
        String evidence,
    @Schema(
            required = true,
            description = "What each source says of the evidence, also where they differ")
        List<Reading> readings,
    @Schema(description = "The research that the source cites for its meaning") String basedOn,
    @Schema(required = true) List<Tag> lonelinessTypes,
    @Schema(required = true, description = "Whether table 2 of the toolkit lists it too")
        boolean inTable2,
    @Schema(required = true, description = "Where it is published") String source,
    @Schema(required = true, description = "Lines in the text version of the source") String lines)
    implements Entry {

  @Override
  public String description() {
    return meaning;
  }

  /**
   * What one source says of the evidence. Sources differ: what one calls proven, the other calls
   * limited; both are kept.
   *
   * @param statement what the source says, in our own words
   * @param studies the research that the source names for it, or null
   */
  @Schema(name = "EvidenceReading")
  public record Reading(
      @Schema(required = true) Level level,
      @Schema(required = true) String statement,
      String studies,
      @Schema(required = true) String source,
      @Schema(required = true) String lines) {}

  public enum Level {
    @JsonProperty("strong")
    STRONG,
    @JsonProperty("limited")
    LIMITED,
    @JsonProperty("promising")
    PROMISING,
    /** One of the seven of Bouwman and Van Tilburg (2020). */
    @JsonProperty("works-for-older-people")
    WORKS_FOR_OLDER_PEOPLE
  }
}
