package be.nabij.interventions.plannedaction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An action as its editors write it: one row of table 2 of the toolkit. It replaces what was
 * written before. It is about what is done and by whom, never about a lonely person.
 *
 * @param status an idea when it is left out
 */
@Schema(
    name = "PlannedActionEdit",
    description = "Write nothing here about a person who is lonely, and no name of one.")
public record PlannedActionEdit(
    @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "^\\P{Cc}*$", message = "One line of text is expected.")
        @Schema(required = true, description = "What is done", examples = "Samen aan tafel")
        String title,
    @Schema(
            description = "Id of a good practice in the catalogue that it is, or is taken from",
            examples = "buurtbanken-grobbendonk")
        String goodPractice,
    @Size(max = 50) @Schema(description = "Ids of elements, see `/v1/elements`")
        List<String> elements,
    @Schema(description = "`primary`, `secondary` or `tertiary` (DR-46)") String level,
    @Size(max = 50) @Schema(description = "Codes of `/v1/lists`") List<String> ageGroups,
    @Size(max = 50) @Schema(description = "Codes of `/v1/lists`") List<String> targetGroups,
    @Size(max = 50)
        @Schema(description = "Codes of `/v1/lists`; with `others` say who in `otherPartners`")
        List<String> partners,
    @Size(max = 500) @Schema(description = "Organisations, where `partners` has `others`")
        String otherPartners,
    @Size(max = 2000) @Schema(description = "Who takes part in thinking, deciding and doing")
        String involved,
    @Size(max = 2000) @Schema(description = "Why this action") String why,
    @Size(max = 2000) @Schema(description = "For which group of people, never for one person")
        String forWhom,
    @Schema(description = "`idea` when left out; what is `stopped` no longer counts")
        ActionStatus status,
    LocalDate from,
    @Schema(description = "This day included") LocalDate to,
    @Size(max = 200)
        @Schema(
            description = "A role or organisation; no phone number or e-mail address",
            examples = "Lokaal dienstencentrum")
        String responsible) {}
