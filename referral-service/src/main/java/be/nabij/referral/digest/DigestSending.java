package be.nabij.referral.digest;

import be.nabij.platform.database.NativeSql;
import be.nabij.referral.contactpoint.Channel;
import be.nabij.referral.contactpoint.ContactPoint;
import be.nabij.referral.contactpoint.ContactPoints;
import be.nabij.referral.delivery.Mailing;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.Referrals;
import be.nabij.referral.transition.ReferralStatus;
import io.quarkus.mailer.Mail;
import io.quarkus.panache.common.Sort;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One contact point's mail of one day, in one transaction: the day is remembered once the mail
 * server took it. It is sent twice only when the service stops between the two.
 */
@ApplicationScoped
class DigestSending {
  private static final Set<ReferralStatus> TO_LOOK_AT =
      EnumSet.of(
          ReferralStatus.REQUESTED,
          ReferralStatus.ACCEPTED,
          ReferralStatus.IN_PROGRESS,
          ReferralStatus.ON_HOLD);

  private final ContactPoints contactPoints;
  private final Referrals referrals;
  private final Mailing mailing;
  private final EntityManager database;
  private final String inbox;

  DigestSending(
      ContactPoints contactPoints,
      Referrals referrals,
      Mailing mailing,
      EntityManager database,
      @ConfigProperty(name = "nabij.public-url") String publicUrl) {
    this.contactPoints = contactPoints;
    this.referrals = referrals;
    this.mailing = mailing;
    this.database = database;
    this.inbox = publicUrl.replaceAll("/+$", "") + "/inbox";
  }

  /** Contact points that want mail and had none on this day. */
  @Transactional
  List<String> waiting(LocalDate day) {
    return NativeSql.values(
            database,
            "select municipality from contact_point"
                + " where channels @> cast('[{\"kind\": \"email\"}]' as jsonb)"
                + " and municipality not in (select municipality from digest_day where day = :day)"
                + " order by municipality",
            String.class)
        .setParameter("day", day)
        .getResultList();
  }

  /** Nothing when another replica did it, or when there is nothing to tell. */
  @Transactional
  void send(String municipality, LocalDate day, Instant now) {
    if (!claim(municipality, day)) {
      return;
    }
    ContactPoint contactPoint = contactPoints.findById(municipality);
    List<Referral> open =
        referrals.list(
            "municipality = ?1 and status in ?2 and contactPoint is not null",
            Sort.by("id"),
            municipality,
            TO_LOOK_AT);
    Digest digest = Digest.of(open, now, day, one -> inbox + "/" + one.id());
    if (contactPoint == null || digest.isEmpty()) {
      return;
    }
    for (Channel channel : contactPoint.channels()) {
      if (channel.kind() == Channel.Kind.EMAIL) {
        mailing.send(
            Mail.withHtml(
                    channel.address(),
                    "Uw doorverwijzingen vandaag",
                    Html.digest(digest.groups(), inbox).render())
                .setText(Texts.digest(digest.groups(), inbox).render()));
      }
    }
  }

  /** Waits here while another replica sends it. */
  private boolean claim(String municipality, LocalDate day) {
    database
        .createNativeQuery(
            "delete from digest_day where municipality = :municipality and day < :day")
        .setParameter("municipality", municipality)
        .setParameter("day", day)
        .executeUpdate();
    return database
            .createNativeQuery(
                "insert into digest_day (municipality, day) values (:municipality, :day)"
                    + " on conflict do nothing")
            .setParameter("municipality", municipality)
            .setParameter("day", day)
            .executeUpdate()
        == 1;
  }

  @CheckedTemplate(basePath = "digest/text")
  static final class Texts {
    static native TemplateInstance digest(List<Digest.Group> groups, String inbox);

    private Texts() {}
  }

  @CheckedTemplate(basePath = "digest/html")
  static final class Html {
    static native TemplateInstance digest(List<Digest.Group> groups, String inbox);

    private Html() {}
  }
}
