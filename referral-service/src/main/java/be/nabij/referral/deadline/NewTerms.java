package be.nabij.referral.deadline;

import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Terms as a coordinator sets them; they replace what counted before. */
@Schema(name = "NewDeadlineTerms")
record NewTerms(
    @NotNull @Min(SHORTEST) @Max(LONGEST) @Schema(description = "Working days until it is taken up")
        Integer acceptWithin,
    @NotNull
        @Min(SHORTEST)
        @Max(LONGEST)
        @Schema(description = "Working days until the first attempt to reach the person")
        Integer firstContactWithin) {
  static final int SHORTEST = 1;
  static final int LONGEST = 20;

  /**
   * @throws ProblemException 400 when somebody would have to call before it is taken up
   */
  void requireOrder() {
    if (firstContactWithin < acceptWithin) {
      new InputErrors()
          .add("firstContactWithin", "not-allowed", "At least as long as acceptWithin.")
          .throwIfAny();
    }
  }
}
