package be.nabij.screening.screening;

import java.time.Instant;
import java.util.UUID;

/**
 * A screening in a list.
 *
 * @param total absent in a draft and where nothing is counted
 * @param category absent in a draft and when not valid
 */
record ScreeningSummary(
    UUID id,
    String status,
    String instrument,
    String version,
    Instant startedAt,
    Instant completedAt,
    Integer total,
    String category) {

  static ScreeningSummary of(Screening screening) {
    boolean draft = screening.isDraft();
    return new ScreeningSummary(
        screening.id(),
        screening.status(),
        screening.instrument(),
        screening.instrumentVersion(),
        screening.startedAt(),
        screening.completedAt(),
        draft ? null : screening.result().total(),
        draft ? null : screening.result().category());
  }
}
