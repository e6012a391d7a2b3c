package be.nabij.interventions.catalogue;

import be.nabij.interventions.entry.Kind;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What is published of an entry.
 *
 * @param content as in the data files, its source in words
 * @param position among those of its kind
 * @param revision null for one more than it was, if this changes anything
 */
public record Shown(String id, Kind kind, JsonNode content, int position, Long revision) {}
