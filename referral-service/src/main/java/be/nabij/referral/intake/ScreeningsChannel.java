package be.nabij.referral.intake;

import be.nabij.platform.inbox.EventConsumer;
import be.nabij.platform.inbox.EventHandlers;
import be.nabij.platform.inbox.IncomingEvent;
import be.nabij.platform.inbox.UnreadableEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears of completed screenings and withdrawn consents. The contact details are fetched before the
 * transaction starts, so that a slow answer holds no database connection.
 */
@ApplicationScoped
class ScreeningsChannel {
  private final EventConsumer consumer;
  private final ClaimCheck claimCheck;
  private final ReferralIntake intake;

  ScreeningsChannel(EventConsumer consumer, ClaimCheck claimCheck, ReferralIntake intake) {
    this.consumer = consumer;
    this.claimCheck = claimCheck;
    this.intake = intake;
    consumer.register(
        "nabij.screenings",
        new EventHandlers()
            .on("be.nabij.screening.completed.v1", this::onCompleted)
            .on("be.nabij.consent.withdrawn.v1", this::onWithdrawn));
  }

  @Incoming("screenings")
  Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
    return consumer.consume(batch);
  }

  private void onCompleted(IncomingEvent event) {
    ScreeningCompleted screening = event.as(ScreeningCompleted.class);
    if (screening.warmReferral() == null || !intake.isWanted(screening.screeningId())) {
      return;
    }
    claimCheck
        .redeem(screening.warmReferral().consentId())
        .ifPresent(contact -> intake.receive(event, screening, contact));
  }

  private void onWithdrawn(IncomingEvent event) {
    intake.withdraw(event, event.as(ConsentWithdrawn.class).screeningId());
  }

  /** What this service reads of {@code be.nabij.consent.withdrawn.v1}. */
  record ConsentWithdrawn(UUID screeningId) {
    ConsentWithdrawn {
      if (screeningId == null) {
        throw new UnreadableEvent("unreadable-data", "screeningId is missing");
      }
    }
  }
}
