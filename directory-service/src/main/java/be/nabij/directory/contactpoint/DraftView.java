package be.nabij.directory.contactpoint;

import be.nabij.platform.revision.ExpectedRevision;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor prepares, as its editors see it. */
@Schema(name = "ContactPointDraft")
public record DraftView(
    @Schema(required = true) ContactPointEdit edit,
    @Schema(
            required = true,
            description = "ETag of what was published when the draft was begun",
            examples = "\"3\"")
        String basedOn,
    @Schema(required = true, description = "Whether something else was published since")
        boolean outdated,
    @Schema(required = true, description = "User name") String savedBy,
    @Schema(required = true) Instant savedAt) {

  static DraftView of(Draft draft, long published) {
    return new DraftView(
        draft.edit(),
        ExpectedRevision.entityTag(draft.basedOn()),
        draft.basedOn() != published,
        draft.by(),
        draft.savedAt());
  }
}
