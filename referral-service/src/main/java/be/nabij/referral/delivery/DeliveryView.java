package be.nabij.referral.delivery;

import be.nabij.referral.contactpoint.Channel;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * What a contact point was told, and what came of it.
 *
 * @param to whom: a mail address, the host of a webhook, a topic; absent for the inbox
 * @param attempts how often it was tried, since it was made or repeated
 * @param answer what came of the last attempt: the status of a webhook's answer, or a code
 * @param attemptedAt when it was last tried
 * @param nextAttemptAt when it is tried again; absent when it is not
 */
public record DeliveryView(
    UUID id,
    News news,
    Channel.Kind channel,
    String to,
    Delivery.State state,
    int attempts,
    String answer,
    Instant happenedAt,
    Instant attemptedAt,
    Instant nextAttemptAt) {
  static DeliveryView of(Delivery delivery) {
    return new DeliveryView(
        delivery.id(),
        delivery.news(),
        delivery.channel(),
        // The rest of a webhook's address may hold a secret of the receiver.
        delivery.channel() == Channel.Kind.WEBHOOK
            ? URI.create(delivery.recipient()).getHost()
            : delivery.recipient(),
        delivery.state(),
        delivery.attempts(),
        delivery.answer(),
        delivery.happenedAt(),
        delivery.attemptedAt(),
        delivery.nextAttemptAt());
  }
}
