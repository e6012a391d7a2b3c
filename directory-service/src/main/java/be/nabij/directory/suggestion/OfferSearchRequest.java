package be.nabij.directory.suggestion;

import be.nabij.directory.eligibility.Mutuality;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known about a person who needs help; nothing of it is kept. */
@Schema(name = "OfferSearch")
record OfferSearchRequest(
    @Pattern(regexp = "^[0-9]{5}$", message = "A NIS code of five digits is expected.")
        @Schema(description = "NIS code of where the person lives", examples = "12021")
        String municipality,
    @Pattern(regexp = "^[0-9]{4}$", message = "Four digits are expected.")
        @Schema(description = "Instead of, or with, the municipality", examples = "2500")
        String postalCode,
    @Min(value = 0, message = "An age from 0 to 130 is expected.")
        @Max(value = 130, message = "An age from 0 to 130 is expected.")
        @Schema(description = "In years")
        Integer age,
    @Schema(description = "Whether a parent, or somebody who will become one") Boolean parent,
    Mutuality mutuality,
    @Schema(description = "Whether entitled to increased reimbursement (verhoogde tegemoetkoming)")
        Boolean increasedReimbursement,
    @Schema(description = "Whether the person wants to stay anonymous") Boolean anonymous,
    @Pattern(regexp = "^[a-z]{2}$", message = "A code of ISO 639-1 is expected, such as nl.")
        @Schema(description = "That the person speaks (ISO 639-1)", examples = "nl")
        String language,
    @Size(max = 20, message = "At most 20 types are expected.")
        @Schema(description = "Only these types: codes of the taxonomy offer-type")
        List<@NotNull String> types,
    @Size(max = 200, message = "At most 200 characters are expected.")
        @Schema(description = "Dutch words; spelling and inflection are forgiven")
        String text,
    @Schema(description = "Whether to show the others too, and why not") Boolean includeExcluded) {}
