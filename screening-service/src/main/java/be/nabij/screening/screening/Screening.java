package be.nabij.screening.screening;

import be.nabij.platform.problem.ProblemException;
import be.nabij.screening.advice.AdviceRule;
import be.nabij.screening.advice.Situation;
import be.nabij.screening.consent.Consent;
import be.nabij.screening.context.Context;
import be.nabij.screening.context.Profiling;
import be.nabij.screening.instrument.Instrument;
import be.nabij.screening.score.Result;
import be.nabij.screening.score.Score;
import be.nabij.screening.screening.ScreeningEvent.Completed;
import be.nabij.screening.screening.ScreeningEvent.WarmReferralWish;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A questionnaire taken with a person: a draft until it is completed, and then settled. */
@Entity
public class Screening {
  private static final String DRAFT = "draft";
  private static final String COMPLETED = "completed";

  @Id private UUID id;
  private String partner;

  @Column(name = "partner_reference")
  private String partnerReference;

  private String status;
  private String instrument;

  @Column(name = "instrument_version")
  private String instrumentVersion;

  @Column(name = "birth_year")
  private Integer birthYear;

  private String municipality;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> answers;

  @JdbcTypeCode(SqlTypes.JSON)
  private Context context;

  @JdbcTypeCode(SqlTypes.JSON)
  private Result result;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> rules;

  private String profile;

  @Column(name = "profile_provisional")
  private boolean profileProvisional;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "completed_at")
  private Instant completedAt;

  @Column(name = "details_erased_at")
  private Instant detailsErasedAt;

  @Version private int version;

  protected Screening() {}

  private Screening(UUID id, String partner, CheckedScreening input, Instant now) {
    this.id = id;
    this.partner = partner;
    this.partnerReference = input.subject().partnerReference();
    this.status = DRAFT;
    this.instrument = input.instrument().id();
    this.instrumentVersion = input.instrument().version();
    this.birthYear = input.subject().birthYear();
    this.municipality = input.municipality();
    this.answers = Map.copyOf(input.answers());
    this.context = input.context();
    this.rules = urgentRules();
    this.startedAt = now;
  }

  /** Opens a draft; {@link #complete} settles it. */
  static Screening start(UUID id, String partner, CheckedScreening input, Instant now) {
    return new Screening(id, partner, input, now);
  }

  /**
   * Replaces the answers of a draft, and the context when there is a new one.
   *
   * @param newContext null to keep the one before
   * @throws ProblemException 409 once completed
   */
  void answer(Map<String, String> newAnswers, Context newContext) {
    requireDraft();
    answers = Map.copyOf(newAnswers);
    if (newContext != null) {
      context = newContext;
      rules = urgentRules();
    }
  }

  /**
   * Scores the answers and settles the screening.
   *
   * @param questionnaire in the version it was taken with
   * @param profiling how far the conversation came with a profile
   * @param consent what the person said about a warm referral, null when it was not asked
   * @throws ProblemException 409 when completed before
   */
  Completed complete(Instrument questionnaire, Profiling profiling, Consent consent, Instant now) {
    requireDraft();
    boolean referred = consent != null && consent.isGiven();
    result = Score.of(questionnaire, answers);
    rules = AdviceRule.triggeredBy(new Situation(instrument, result, context, profiling, referred));
    if (profiling instanceof Profiling.Found found) {
      profile = found.profile().id();
      profileProvisional = found.provisional();
    }
    status = COMPLETED;
    completedAt = now;
    return new Completed(
        id,
        municipality,
        instrument,
        instrumentVersion,
        result.category(),
        result.lonelyDimensions(),
        duration(),
        profileProvisional ? null : profile,
        rules,
        completedAt,
        referred
            ? new WarmReferralWish(consent.id(), consent.expiresAt(), consent.urgency(), partner)
            : null);
  }

  /** Danger is answered at once, in a draft too. */
  private List<String> urgentRules() {
    return context.isAcuteDanger() ? List.of(AdviceRule.ACUTE.id()) : List.of();
  }

  private void requireDraft() {
    if (!isDraft()) {
      throw ProblemException.of(
          409,
          "already-completed",
          "The screening is already completed",
          "A completed screening keeps its answers; start a new one.");
    }
  }

  private String duration() {
    Context.Duration duration = context.effectiveDuration();
    return duration == null ? null : duration.code();
  }

  /** The partner's own pseudonym for the person, null when none was told. */
  public String partnerReference() {
    return partnerReference;
  }

  /** Client id of the app it was taken with. */
  public String partner() {
    return partner;
  }

  boolean belongsTo(String client) {
    return partner.equals(client);
  }

  public UUID id() {
    return id;
  }

  public String status() {
    return status;
  }

  public String instrument() {
    return instrument;
  }

  public String instrumentVersion() {
    return instrumentVersion;
  }

  /** Null when it was not told. */
  public Integer birthYear() {
    return birthYear;
  }

  public String municipality() {
    return municipality;
  }

  public Map<String, String> answers() {
    return answers;
  }

  public Context context() {
    return context;
  }

  public boolean isDraft() {
    return DRAFT.equals(status);
  }

  public Result result() {
    return result;
  }

  List<String> rules() {
    return rules;
  }

  /** Id of the profile, null when the conversation did not come to one. */
  String profile() {
    return profile;
  }

  boolean isProfileProvisional() {
    return profileProvisional;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant completedAt() {
    return completedAt;
  }
}
