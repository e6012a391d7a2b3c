package be.nabij.screening.municipality;

import be.nabij.platform.inbox.EventConsumer;
import be.nabij.platform.inbox.EventHandlers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the local copy of the municipalities up to date. */
@ApplicationScoped
class ContactPointsChannel {
  private final EventConsumer consumer;

  ContactPointsChannel(EventConsumer consumer, Municipalities municipalities) {
    this.consumer = consumer;
    consumer.register(
        "nabij.contact-points",
        new EventHandlers()
            .on("be.nabij.contact-point.changed.v1", municipalities::onContactPointChanged));
  }

  @Incoming("contact-points")
  Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
    return consumer.consume(batch);
  }
}
