package be.nabij.referral.delivery;

import be.nabij.referral.contactpoint.Channel;
import be.nabij.referral.contactpoint.ContactPoint;
import be.nabij.referral.contactpoint.StandIn;
import be.nabij.referral.referral.Referral;
import java.util.ArrayList;
import java.util.List;

/**
 * Who hears of something, and over which channel.
 *
 * @param address mail address, url or topic; null for the inbox
 */
record Recipient(News news, Channel.Kind channel, String address) {
  private static final String ZONE_COORDINATOR = "zone-coordinator";

  /**
   * Those whom the news is for: the contact point over each of its channels, or the stand-in with
   * which the referral lies; of a missed deadline also who coordinates the zone.
   *
   * @param what last word of the event's type
   */
  static List<Recipient> of(Referral referral, ContactPoint contactPoint, News news, String what) {
    List<Recipient> recipients = new ArrayList<>();
    recipients.add(new Recipient(news, Channel.Kind.INBOX, null));
    boolean withStandIn = referral.isRoutedToFallback() && !contactPoint.isFallback();
    if (withStandIn) {
      contactPoint.fallbackChain().stream()
          .filter(standIn -> standIn.name().equals(referral.contactPoint()))
          .forEach(standIn -> addMail(recipients, news, standIn));
    } else {
      contactPoint.channels().stream()
          .filter(channel -> channel.kind() != Channel.Kind.INBOX)
          .forEach(channel -> recipients.add(of(news, channel)));
    }
    if (what.equals(News.DEADLINE_MISSED)) {
      contactPoint.fallbackChain().stream()
          .filter(standIn -> standIn.kind().equals(ZONE_COORDINATOR))
          .forEach(standIn -> addMail(recipients, News.OVERDUE_IN_ZONE, standIn));
    }
    return recipients;
  }

  private static void addMail(List<Recipient> recipients, News news, StandIn standIn) {
    if (standIn.email() != null) {
      recipients.add(new Recipient(news, Channel.Kind.EMAIL, standIn.email()));
    }
  }

  private static Recipient of(News news, Channel channel) {
    return new Recipient(
        news,
        channel.kind(),
        switch (channel.kind()) {
          case INBOX -> null;
          case EMAIL -> channel.address();
          case WEBHOOK -> channel.url();
          case KAFKA -> channel.topic();
        });
  }
}
