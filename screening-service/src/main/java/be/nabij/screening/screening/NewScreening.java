package be.nabij.screening.screening;

import be.nabij.screening.consent.WarmReferral;
import be.nabij.screening.context.Context;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;

/**
 * A screening as a partner app sends it.
 *
 * @param instrument id of the questionnaire, such as {@code djg-6}
 * @param answers chosen answer by item id; an unanswered item is left out
 * @param complete false for a draft that is filled in later
 */
public record NewScreening(
    @NotBlank(message = "The questionnaire is required.") String instrument,
    @Valid Subject subject,
    @NotNull(message = "The answers are required, if need be empty.") Map<String, String> answers,
    @Valid Context context,
    @NotNull(message = "Say whether the screening is complete.") Boolean complete,
    @Valid WarmReferral warmReferral) {

  boolean inDanger() {
    return context != null && context.isAcuteDanger();
  }

  /**
   * The person, without saying who.
   *
   * @param partnerReference the partner's own pseudonym for this person
   * @param municipality NIS code; needed when a postal code lies in two municipalities
   */
  public record Subject(
      @Pattern(
              regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}",
              message = "A reference of at most 64 letters, digits and . _ : - is expected.")
          String partnerReference,
      @Min(value = 1900, message = "A year from 1900 is expected.")
          @Max(value = 2100, message = "A year to 2100 is expected.")
          Integer birthYear,
      @Pattern(regexp = "[0-9]{4}", message = "Four digits are expected.") String postalCode,
      @Pattern(regexp = "[0-9]{5}", message = "A NIS code of five digits is expected.")
          String municipality) {
    static final Subject UNKNOWN = new Subject(null, null, null, null);
  }
}
