package be.nabij.interventions.browsing;

import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Kind;
import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry among those of other kinds.
 *
 * @param href where all of it is
 * @param entry all of it, for a file
 */
@Schema(name = "EntrySummary")
record EntrySummary(
    @Schema(
            required = true,
            enumeration = {"element", "activity", "good-practice", "front-runner", "profile"})
        String kind,
    @Schema(required = true) String id,
    @Schema(required = true) String title,
    @Schema(required = true, description = "In plain Dutch words") String description,
    String category,
    String evidence,
    @Schema(description = "NIS code") String municipality,
    @Schema(required = true, examples = "/v1/activities/resto-vanharte") String href,
    @JsonIgnore @Schema(hidden = true) Entry entry) {

  static EntrySummary of(Entry entry) {
    Kind kind = Kind.of(entry);
    return new EntrySummary(
        kind.code(),
        entry.id(),
        entry.title(),
        entry.description(),
        entry.category(),
        entry.evidence(),
        entry.municipality(),
        "/v1/" + kind.plural() + "/" + entry.id(),
        entry);
  }
}
