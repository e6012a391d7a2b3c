package be.nabij.referral.contactpoint;

import be.nabij.platform.inbox.EventConsumer;
import be.nabij.platform.inbox.EventHandlers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the local copy of the contact points up to date. */
@ApplicationScoped
class ContactPointsChannel {
  private final EventConsumer consumer;

  ContactPointsChannel(EventConsumer consumer, ContactPointFollowing following) {
    this.consumer = consumer;
    consumer.register(
        "nabij.contact-points",
        new EventHandlers().on("be.nabij.contact-point.changed.v1", following::onChanged));
  }

  @Incoming("contact-points")
  Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
    return consumer.consume(batch);
  }
}
