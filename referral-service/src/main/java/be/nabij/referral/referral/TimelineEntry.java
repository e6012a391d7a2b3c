package be.nabij.referral.referral;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * One step in the life of a referral.
 *
 * @param revision counts the steps, from 1
 * @param what last word of the event's type, such as {@code accepted}
 * @param reason coded reason of a decline or a cancellation, null otherwise
 */
@Embeddable
public record TimelineEntry(long revision, Instant at, String what, String reason) {}
