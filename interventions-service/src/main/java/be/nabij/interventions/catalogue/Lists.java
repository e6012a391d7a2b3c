package be.nabij.interventions.catalogue;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What entries are classified by, in the order of the guides; see {@code lists.schema.json}.
 *
 * @param targetGroups first the eleven of table 2 of the toolkit, then others the guides name
 * @param partners the last one is open: to be filled in
 * @param durationCategories Machielse's four durations, each in one of two bands
 * @param placeKinds public places that may help
 * @param planQuestions what table 2 asks of an action
 * @param municipalities NIS codes of Flanders and Brussels, as of 1 January 2025
 */
@Schema(name = "Lists")
public record Lists(
    @Schema(required = true) List<Code> evidenceClasses,
    @Schema(required = true) List<Code> categories,
    @Schema(required = true) List<Code> levels,
    @Schema(required = true) List<Code> ageGroups,
    @Schema(required = true) List<Code> targetGroups,
    @Schema(required = true) List<Code> partners,
    @Schema(required = true) List<Code> lonelinessTypes,
    @Schema(required = true) List<Code> durationCategories,
    @Schema(required = true) List<Code> motivations,
    @Schema(required = true) List<Code> copings,
    @Schema(required = true) List<Code> placeKinds,
    @Schema(required = true) List<Code> planQuestions,
    @Schema(required = true) List<Code> municipalities) {

  /** The name of a municipality that is known. */
  public Optional<String> municipality(String nisCode) {
    return municipalities.stream()
        .filter(code -> code.code().equals(nisCode))
        .map(Code::title)
        .findFirst();
  }

  @Schema(name = "Code")
  public record Code(
      @Schema(required = true) String code,
      @Schema(required = true, description = "In Dutch") String title,
      String meaning,
      @Schema(description = "In years, this age included; absent where no source says")
          Integer ageFrom,
      Integer ageTo,
      @Schema(description = "Kind of entry that has this category") String of,
      @Schema(description = "Of the two durations in the scheme of profiles") String band,
      @Schema(description = "Whether table 2 of the toolkit has it") Boolean inTable2,
      @Schema(description = "To be filled in") Boolean open,
      String note,
      String source,
      String lines) {}
}
