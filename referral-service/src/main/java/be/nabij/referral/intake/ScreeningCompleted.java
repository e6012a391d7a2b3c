package be.nabij.referral.intake;

import be.nabij.platform.inbox.UnreadableEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What this service reads of {@code be.nabij.screening.completed.v1}.
 *
 * @param warmReferral null when the person did not agree to be called
 */
record ScreeningCompleted(
    UUID screeningId,
    String municipality,
    String instrument,
    String version,
    String category,
    List<String> lonelyDimensions,
    String duration,
    String profile,
    List<String> rules,
    WarmReferral warmReferral) {
  ScreeningCompleted {
    if (screeningId == null || instrument == null) {
      throw new UnreadableEvent("unreadable-data", "screeningId or instrument is missing");
    }
    if (warmReferral != null && municipality == null) {
      throw new UnreadableEvent("unreadable-data", "a warm referral needs a municipality");
    }
  }

  record WarmReferral(UUID consentId, Instant expiresAt, String urgency, String partner) {
    WarmReferral {
      if (consentId == null || urgency == null || partner == null) {
        throw new UnreadableEvent("unreadable-data", "warmReferral is incomplete");
      }
    }
  }
}
