package be.nabij.directory.contactpoint;

import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.ExpectedRevision;
import java.time.Instant;
import java.util.Objects;

/**
 * What an editor had in view while writing, so that nobody else's work is overwritten unseen.
 *
 * @param published the revision that was published
 * @param draftSavedAt when the draft was kept, or null when there was none
 */
public record Seen(ExpectedRevision published, Instant draftSavedAt) {

  /**
   * @throws ProblemException 412 when something else was published or kept since
   */
  void require(ContactPoint contactPoint) {
    published.require(contactPoint.revision());
    Instant now = contactPoint.draft().map(Draft::savedAt).orElse(null);
    if (!Objects.equals(draftSavedAt, now)) {
      throw ProblemException.of(
          412,
          "changed-meanwhile",
          "This was changed meanwhile",
          "Another draft was kept meanwhile: read it before you replace it.");
    }
  }
}
