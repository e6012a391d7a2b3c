package be.nabij.screening.screening;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.screening.advice.Advice;
import be.nabij.screening.advice.AdviceRule;
import be.nabij.screening.advice.AdviceTexts;
import be.nabij.screening.consent.Consent;
import be.nabij.screening.consent.Consents;
import be.nabij.screening.consent.WithdrawalLinks;
import be.nabij.screening.context.ContextQuestions;
import be.nabij.screening.context.ContextQuestions.Direction;
import be.nabij.screening.context.Profiles;
import be.nabij.screening.context.Profiling;
import be.nabij.screening.conversation.ConversationHelp;
import be.nabij.screening.instrument.Instruments;
import be.nabij.screening.progress.ReferralProgresses;
import be.nabij.screening.score.Result;
import be.nabij.screening.screening.ScreeningView.ConsentView;
import be.nabij.screening.screening.ScreeningView.MoodView;
import be.nabij.screening.screening.ScreeningView.ProfileView;
import be.nabij.screening.screening.ScreeningView.RecipientView;
import be.nabij.screening.screening.ScreeningView.ReferralStatus;
import be.nabij.screening.screening.ScreeningView.ResultView;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Shows screenings in the caller's language. */
@ApplicationScoped
public class ScreeningViews {
  private static final ReferralStatus SENT = new ReferralStatus(null, "sent");

  private final Instruments instruments;
  private final AdviceTexts adviceTexts;
  private final ConversationHelp conversationHelp;
  private final ContextQuestions contextQuestions;
  private final Profiles profiles;
  private final Screenings screenings;
  private final Consents consents;
  private final WithdrawalLinks withdrawalLinks;
  private final ReferralProgresses progresses;
  private final Caller caller;

  ScreeningViews(
      Instruments instruments,
      AdviceTexts adviceTexts,
      ConversationHelp conversationHelp,
      ContextQuestions contextQuestions,
      Profiles profiles,
      Screenings screenings,
      Consents consents,
      WithdrawalLinks withdrawalLinks,
      ReferralProgresses progresses,
      Caller caller) {
    this.instruments = instruments;
    this.adviceTexts = adviceTexts;
    this.conversationHelp = conversationHelp;
    this.contextQuestions = contextQuestions;
    this.profiles = profiles;
    this.screenings = screenings;
    this.consents = consents;
    this.withdrawalLinks = withdrawalLinks;
    this.progresses = progresses;
    this.caller = caller;
  }

  /** The screening as REST shows it, and as it is printed. */
  @Transactional
  public ScreeningView of(Screening screening, Locale language) {
    Optional<Consent> consent =
        screening.isDraft() ? Optional.empty() : consents.ofScreening(screening.id());
    return view(
        screening,
        consent,
        consent.filter(Consent::isGiven).map(given -> referral(screening.id())).orElse(null),
        language);
  }

  /** One that was just taken: its consent is at hand, and its referral can only be on its way. */
  @Transactional
  ScreeningView of(Taken taken, Locale language) {
    Optional<Consent> consent = Optional.ofNullable(taken.consent());
    return view(
        taken.screening(),
        consent,
        consent.filter(Consent::isGiven).map(given -> SENT).orElse(null),
        language);
  }

  private ScreeningView view(
      Screening screening, Optional<Consent> consent, ReferralStatus referral, Locale language) {
    boolean draft = screening.isDraft();
    return new ScreeningView(
        screening.id(),
        screening.status(),
        screening.instrument(),
        screening.instrumentVersion(),
        screening.municipality(),
        screening.startedAt(),
        screening.completedAt(),
        draft ? screening.answers() : null,
        draft ? screening.context() : null,
        draft ? null : result(screening, language),
        adviceTexts.of(screening.rules(), language),
        isWorthTalking(screening) ? conversationHelp.in(language) : null,
        mood(screening, language),
        profile(screening, language),
        profiles.of(screening.context()) instanceof Profiling.Underway underway
            ? underway.next()
            : null,
        screenings.before(screening).map(before -> Change.between(before, screening)).orElse(null),
        consent.map(this::consent).orElse(null),
        referral);
  }

  /** The calling partner's screenings of one person. */
  @Transactional
  Page<ScreeningSummary> ofPerson(PersonSearch search, PageQuery query, UriInfo uri) {
    PanacheQuery<Screening> found =
        screenings.ofPerson(caller.client(), search.partnerReference(), search.status());
    return Page.of(
        found.range(query.offset(), query.offset() + query.size() - 1).stream()
            .map(ScreeningSummary::of)
            .toList(),
        found.count(),
        query,
        uri);
  }

  /** What to do in danger, in words. */
  List<Advice> acuteAdvice(Locale language) {
    return adviceTexts.of(List.of(AdviceRule.ACUTE.id()), language);
  }

  private ResultView result(Screening screening, Locale language) {
    Result result = screening.result();
    return new ResultView(
        result.total(),
        result.max(),
        result.category(),
        result.valid(),
        result.missing(),
        result.dimensions(),
        result.noted(),
        instruments
            .takenWith(screening.instrument(), screening.instrumentVersion())
            .disclaimer()
            .in(language));
  }

  private static boolean isWorthTalking(Screening screening) {
    return screening.rules().contains(AdviceRule.TAKE_TIME.id());
  }

  private MoodView mood(Screening screening, Locale language) {
    if (screening.context().mood() == null || screening.context().mood().isEmpty()) {
      return null;
    }
    return new MoodView(
        contextQuestions.moodPointingTo(Direction.DEPRESSION, screening.context()),
        contextQuestions.moodPointingTo(Direction.LONELINESS, screening.context()),
        contextQuestions.moodRemark().in(language));
  }

  private ProfileView profile(Screening screening, Locale language) {
    return Optional.ofNullable(screening.profile())
        .flatMap(profiles::find)
        .map(
            profile ->
                new ProfileView(
                    profile.id(),
                    profile.name().in(language),
                    profile.description().in(language),
                    profile.band(),
                    profile.participationOriented(),
                    profile.coping(),
                    screening.isProfileProvisional(),
                    profiles.remark().in(language)))
        .orElse(null);
  }

  private ConsentView consent(Consent consent) {
    Consent.Recipient recipient = consent.recipient();
    return new ConsentView(
        consent.isGiven(),
        consent.purpose(),
        consent.scope(),
        consent.method(),
        recipient == null ? null : new RecipientView(recipient.municipality(), recipient.name()),
        consent.recordedAt(),
        consent.expiresAt(),
        consent.withdrawnAt(),
        consent.stands() ? withdrawalLinks.linkFor(consent.id()) : null);
  }

  private ReferralStatus referral(UUID screeningId) {
    return progresses
        .findByIdOptional(screeningId)
        .map(progress -> new ReferralStatus(progress.referralId(), progress.status()))
        .orElse(SENT);
  }
}
