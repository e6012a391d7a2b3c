package be.nabij.platform.revision;

import be.nabij.platform.problem.ProblemException;
import java.util.Arrays;

/**
 * What the header {@code If-Match} says about the revision that the caller has seen (RFC 9110,
 * 13.1.1).
 *
 * @param header its value, or null when it was not sent: then every revision will do
 */
public record ExpectedRevision(String header) {

  /**
   * For what may only be changed by who says which revision they saw.
   *
   * @throws ProblemException 428 when the header was not sent (RFC 6585, 3)
   */
  public static ExpectedRevision required(String header) {
    if (header == null) {
      throw ProblemException.of(
          428,
          "revision-required",
          "Say which revision you saw",
          "Read it first, and send its ETag as If-Match with your change.");
    }
    return new ExpectedRevision(header);
  }

  /**
   * @throws ProblemException 412 when the current revision is not among those expected
   */
  public void require(long current) {
    if (!allows(current)) {
      throw ProblemException.of(
          412,
          "changed-meanwhile",
          "This was changed meanwhile",
          "Read it again, and send its ETag as If-Match with your change.");
    }
  }

  /** A revision as the header {@code ETag} shows it, to be sent back as {@code If-Match}. */
  public static String entityTag(long revision) {
    return '"' + Long.toString(revision) + '"';
  }

  private boolean allows(long current) {
    return header == null
        || Arrays.stream(header.split(","))
            .map(String::strip)
            .anyMatch(tag -> tag.equals("*") || tag.equals(entityTag(current)));
  }
}
