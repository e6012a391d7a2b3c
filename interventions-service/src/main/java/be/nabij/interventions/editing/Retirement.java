package be.nabij.interventions.editing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry leaves the catalogue. */
@Schema(name = "EntryRetirement")
record Retirement(
    @NotBlank @Size(max = 500) @Schema(examples = "De groep komt niet meer samen sinds de zomer.")
        String reason) {}
