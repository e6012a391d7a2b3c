package be.nabij.referral.delivery;

import be.nabij.referral.contactpoint.Channel;
import be.nabij.referral.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What contact points were told of a referral. */
@ApplicationScoped
class DeliveryData implements PersonalData {
  private final Deliveries deliveries;

  DeliveryData(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String kind() {
    return "deliveries";
  }

  @Override
  public String inDutch() {
    return "Wat aan het Meldpunt gemeld werd";
  }

  @Override
  public Set<String> tables() {
    return Set.of("delivery");
  }

  /** What still waits is sent: that the referral was cancelled is told too. */
  @Override
  public long erase(UUID referral) {
    return deliveries.delete("referralId = ?1 and state <> ?2", referral, Delivery.State.WAITING);
  }

  @Override
  public Optional<String> kept() {
    return Optional.of(
        "Meldingen aan het Meldpunt die nog onderweg zijn, met enkel het nummer en de referentie van"
            + " de vraag: zo hoort iedereen dat ze gestopt is.");
  }

  @Override
  public Object export(UUID referral) {
    List<Held> held =
        deliveries.list("referralId = ?1 order by id", referral).stream()
            .map(delivery -> new Held(delivery.happenedAt(), delivery.news(), delivery.channel()))
            .toList();
    return held.isEmpty() ? null : held;
  }

  private record Held(Instant at, News news, Channel.Kind channel) {}
}
