package be.nabij.interventions.entry;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of the eight intervention profiles of Machielse (2011): how people tend to cope with
 * loneliness. An aid to look at a person, no diagnosis (DR-26).
 */
@Schema(name = "Profile")
public record Profile(
    @Schema(required = true, examples = "achterblijvers") String id,
    @Schema(required = true, description = "As published") String title,
    @Schema(required = true) List<String> alsoKnownAs,
    @Schema(required = true, description = "In plain Dutch words") String description,
    @Schema(required = true) List<String> keywords,
    @Schema(required = true) Place place,
    @Schema(required = true) List<Tag> lonelinessTypes,
    @Schema(required = true, description = "Elements that may fit, each with why")
        List<Tag> elements,
    @Schema(description = "What the guide says of what there is today") String currentOffer,
    @Schema(required = true) String caution,
    @Schema(required = true, description = "The research that the source cites") String basedOn,
    @Schema(required = true, description = "Where it is published") String source,
    @Schema(required = true, description = "Lines in the text version of the source") String lines)
    implements Entry {

  @Override
  public Stream<String> details() {
    return Stream.of(currentOffer);
  }

  /**
   * Where it stands in the scheme.
   *
   * @param durationBand situational or structural
   * @param motivation whether somebody is oriented to taking part
   * @param coping active or passive
   * @param durationCategory the other reading of the scheme: four durations and no coping
   */
  @Schema(name = "ProfilePlace")
  public record Place(
      @Schema(
              required = true,
              enumeration = {"situational", "structural"})
          String durationBand,
      @Schema(
              required = true,
              enumeration = {"oriented", "not-clearly-oriented"})
          String motivation,
      @Schema(
              required = true,
              enumeration = {"active", "passive"})
          String coping,
      @Schema(
              required = true,
              enumeration = {"threatening", "situational", "structural", "structural-complex"})
          String durationCategory) {}
}
