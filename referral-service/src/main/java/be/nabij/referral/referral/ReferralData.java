package be.nabij.referral.referral;

import be.nabij.platform.language.Languages;
import be.nabij.referral.personaldata.PersonalData;
import be.nabij.referral.reason.CodeList;
import be.nabij.referral.reason.Reasons;
import be.nabij.referral.transition.Step.BridgePerson;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The referral itself. Erased after all others, because their rows point to it. */
@ApplicationScoped
@Priority(-1)
class ReferralData implements PersonalData {
  private final Referrals referrals;
  private final EntityManager database;
  private final Reasons reasons;

  ReferralData(Referrals referrals, EntityManager database, Reasons reasons) {
    this.referrals = referrals;
    this.database = database;
    this.reasons = reasons;
  }

  @Override
  public String kind() {
    return "referral";
  }

  @Override
  public String inDutch() {
    return "De vraag aan het Meldpunt";
  }

  @Override
  public Set<String> tables() {
    return Set.of("referral", "introduction");
  }

  @Override
  public long erase(UUID referral) {
    // What is still to be written of it would otherwise be written after it is gone.
    database.flush();
    return delete("delete from introduction where referral_id = ?1", referral)
        + delete("delete from referral where id = ?1", referral);
  }

  private long delete(String sql, UUID referral) {
    return database.createNativeQuery(sql).setParameter(1, referral).executeUpdate();
  }

  @Override
  public Object export(UUID id) {
    Referral referral = referrals.findById(id);
    return new Held(
        referral.reference(),
        referral.status().code(),
        referral.urgency(),
        referral.municipality(),
        referral.contactPoint(),
        referral.partner(),
        referral.handledBy(),
        referral.receivedAt(),
        referral.closedAt(),
        referral.heldUntil(),
        referral.followUpOn(),
        referral.summary(),
        referral.introductions().stream().map(this::introduction).toList());
  }

  private HeldIntroduction introduction(Introduction introduction) {
    return new HeldIntroduction(
        introduction.name(),
        introduction.intervention(),
        introduction.on(),
        introduction.bridgePerson(),
        introduction.outcome() == null
            ? null
            : reasons.text(CodeList.INTRODUCTION_OUTCOME, introduction.outcome(), Languages.DUTCH));
  }

  @Override
  public Set<UUID> linked(UUID id) {
    return referrals.findById(id).repeatScreenings();
  }

  /**
   * @param handledBy user name of who took it up
   */
  private record Held(
      String reference,
      String status,
      String urgency,
      String municipality,
      String contactPoint,
      String partner,
      String handledBy,
      Instant receivedAt,
      Instant closedAt,
      LocalDate heldUntil,
      LocalDate followUpOn,
      Summary summary,
      List<HeldIntroduction> introductions) {}

  private record HeldIntroduction(
      String name, String intervention, LocalDate on, BridgePerson bridgePerson, String outcome) {}
}
