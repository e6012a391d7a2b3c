package be.nabij.referral.deadline;

import be.nabij.platform.revision.Revised;
import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Within how many working days a contact point takes up a referral and tries to reach the person,
 * both counted from when it was laid there.
 *
 * @param municipality NIS code
 */
@Schema(name = "DeadlineTerms")
record TermsView(
    String municipality,
    int acceptWithin,
    int firstContactWithin,
    @JsonIgnore @Schema(hidden = true) long revision)
    implements Revised {
  static TermsView of(DeadlineTerm term) {
    return new TermsView(
        term.municipality(), term.acceptWithin(), term.firstContactWithin(), term.revision());
  }
}
