package be.nabij.referral.erasure;

import be.nabij.referral.erasure.Erasure.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How far an erasure is.
 *
 * @param municipality NIS code of where the referral lay
 * @param state {@code running} until every service has erased its part, then {@code done}
 * @param cause {@code asked}, or {@code kept-long-enough} when its time was over
 * @param orderedBy user name; the service's own where its time was over
 * @param linked ids of other referrals and screenings that were said to be of the same person: they
 *     are not erased with this one
 * @param certificate once it is done
 * @param sha256 of the certificate as JSON, with the fields of each object in the order of their
 *     names, without spaces; in hexadecimal digits
 */
record ErasureView(
    UUID id,
    UUID referral,
    UUID screening,
    String municipality,
    String state,
    Cause cause,
    String orderedBy,
    Instant orderedAt,
    Instant doneAt,
    List<PartView> parts,
    Set<UUID> linked,
    Certificate certificate,
    String sha256) {

  static ErasureView of(Erasure erasure, Certificates certificates) {
    return new ErasureView(
        erasure.id(),
        erasure.referralId(),
        erasure.screeningId(),
        erasure.municipality(),
        state(erasure.isDone()),
        erasure.cause(),
        erasure.orderedBy(),
        erasure.orderedAt(),
        erasure.doneAt(),
        erasure.parts().stream().map(PartView::of).toList(),
        erasure.linked(),
        erasure.isDone() ? certificates.read(erasure.certificate()) : null,
        erasure.sha256());
  }

  private static String state(boolean done) {
    return done ? "done" : "running";
  }

  /**
   * What one service has to do.
   *
   * @param attempts how often it was asked
   * @param nextTryAt when it is asked again at the earliest; absent once it is done
   */
  record PartView(String service, String state, int attempts, Instant nextTryAt, Instant doneAt) {
    static PartView of(ErasurePart part) {
      return new PartView(
          part.service(),
          ErasureView.state(part.isDone()),
          part.attempts(),
          part.isDone() ? null : part.nextTryAt(),
          part.doneAt());
    }
  }

  /** An erasure as a line of a list: enough to order it again. */
  record Line(
      UUID id,
      UUID referral,
      UUID screening,
      String municipality,
      String state,
      Cause cause,
      Instant orderedAt,
      Instant doneAt) {
    static Line of(Erasure erasure) {
      return new Line(
          erasure.id(),
          erasure.referralId(),
          erasure.screeningId(),
          erasure.municipality(),
          ErasureView.state(erasure.isDone()),
          erasure.cause(),
          erasure.orderedAt(),
          erasure.doneAt());
    }
  }
}
