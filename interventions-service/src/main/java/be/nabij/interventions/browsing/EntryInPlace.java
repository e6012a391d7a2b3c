package be.nabij.interventions.browsing;

import be.nabij.interventions.addition.AdditionView;
import be.nabij.interventions.entry.Entry;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry as it is shown to who asks for a municipality: the same, and what that municipality
 * adds.
 *
 * @param addition null when nothing was asked for, or nothing is added
 */
public record EntryInPlace<T extends Entry>(
    @JsonUnwrapped T entry,
    @Schema(description = "What the municipality that was asked for adds") AdditionView addition) {}
