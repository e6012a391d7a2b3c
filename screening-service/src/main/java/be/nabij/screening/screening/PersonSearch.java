package be.nabij.screening.screening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * Whose screenings are looked for.
 *
 * @param partnerReference the partner's own pseudonym for the person
 * @param status {@code draft} or {@code completed}, both when left out
 */
record PersonSearch(
    @NotBlank(message = "The partner's reference is required.") String partnerReference,
    @Pattern(regexp = "draft|completed", message = "draft or completed is expected.")
        String status) {}
