package be.nabij.interventions.addition;

import be.nabij.platform.revision.Revised;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a municipality adds to an entry, as everybody sees it. */
@Schema(name = "MunicipalAddition")
public record AdditionView(
    @Schema(required = true, description = "NIS code", examples = "12021") String municipality,
    @Schema(required = true, description = "In plain Dutch words") String text,
    @Schema(description = "Who does it there") String organisation,
    String phone,
    String email,
    String url,
    @Schema(description = "When, in words") String when,
    @Schema(required = true, description = "One more with every change; the ETag too")
        long revision,
    @Schema(required = true) Instant editedAt)
    implements Revised {

  static AdditionView of(Addition addition) {
    AdditionContent content = addition.content();
    return new AdditionView(
        addition.municipality(),
        content.text(),
        content.organisation(),
        content.phone(),
        content.email(),
        content.url(),
        content.when(),
        addition.revision(),
        addition.editedAt());
  }
}
