package be.nabij.referral.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * A key with which webhooks are signed.
 *
 * @param madeBy who made it
 * @param signsUntil until when it signs along with a newer one; absent for the newest
 * @param secret {@code whsec_…}, shown only in the answer that made it
 */
record WebhookKeyView(UUID id, String madeBy, Instant madeAt, Instant signsUntil, String secret) {
  static WebhookKeyView of(WebhookKey key, String secret) {
    return new WebhookKeyView(key.id(), key.madeBy(), key.madeAt(), key.signsUntil(), secret);
  }
}
