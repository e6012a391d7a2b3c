package be.nabij.screening.progress;

import be.nabij.platform.inbox.EventConsumer;
import be.nabij.platform.inbox.EventHandlers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what becomes of the referrals. */
@ApplicationScoped
class ReferralsChannel {
  private static final List<String> NEWS =
      List.of(
          "received",
          "routed",
          "accepted",
          "unaccepted",
          "declined",
          "forwarded",
          "contact-attempted",
          "put-on-hold",
          "resumed",
          "assigned",
          "introduced",
          "introduction-reviewed",
          "followed-up",
          "completed",
          "failed",
          "reopened",
          "joined",
          "contact-erased",
          "cancelled");

  /** What the progress of a screening does not show. */
  private static final List<String> NO_NEWS =
      List.of("agreed", "message-sent", "nudged", "deadline-missed");

  private final EventConsumer consumer;

  ReferralsChannel(EventConsumer consumer, ReferralFollowing following) {
    this.consumer = consumer;
    EventHandlers handlers = new EventHandlers();
    NO_NEWS.forEach(other -> handlers.ignore("be.nabij.referral." + other + ".v1"));
    NEWS.forEach(news -> handlers.on("be.nabij.referral." + news + ".v1", following::onNews));
    consumer.register("nabij.referrals", handlers);
  }

  @Incoming("referrals")
  Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
    return consumer.consume(batch);
  }
}
