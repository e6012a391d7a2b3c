package be.nabij.directory.editing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a service is no longer offered. */
@Schema(name = "ServiceRetirement")
record Retirement(
    @NotBlank @Size(max = 500) @Schema(examples = "De groep komt niet meer samen sinds de zomer.")
        String reason) {}
