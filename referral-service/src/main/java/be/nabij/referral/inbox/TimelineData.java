package be.nabij.referral.inbox;

import be.nabij.platform.language.Languages;
import be.nabij.referral.personaldata.PersonalData;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.Referrals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What happened to a referral, line by line. */
@ApplicationScoped
class TimelineData implements PersonalData {
  private final Referrals referrals;
  private final ReferralViews views;
  private final EntityManager database;

  TimelineData(Referrals referrals, ReferralViews views, EntityManager database) {
    this.referrals = referrals;
    this.views = views;
    this.database = database;
  }

  @Override
  public String kind() {
    return "timeline";
  }

  @Override
  public String inDutch() {
    return "Wat er gebeurde";
  }

  @Override
  public Set<String> tables() {
    return Set.of("timeline_entry");
  }

  @Override
  public long erase(UUID referral) {
    database.flush();
    return database
        .createNativeQuery("delete from timeline_entry where referral_id = ?1")
        .setParameter(1, referral)
        .executeUpdate();
  }

  @Override
  public Object export(UUID id) {
    Referral referral = referrals.findById(id);
    List<Line> lines =
        views.of(referral, Languages.DUTCH).timeline().stream()
            .map(line -> new Line(line.at(), line.text()))
            .toList();
    return lines;
  }

  /** A step in plain words. */
  private record Line(Instant at, String text) {}
}
