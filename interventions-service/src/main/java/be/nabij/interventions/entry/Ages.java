package be.nabij.interventions.entry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * For which ages something is meant.
 *
 * @param from years, this age included; null without a lower limit
 * @param to years, this age included; null without an upper limit
 * @param words as the source puts it
 */
@Schema(name = "Ages")
public record Ages(
    @Schema(description = "In years, this age included") Integer from,
    @Schema(description = "In years, this age included") Integer to,
    @Schema(required = true, description = "As the source puts it") String words) {}
