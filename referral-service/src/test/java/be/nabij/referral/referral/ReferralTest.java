package be.nabij.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.nabij.platform.encryption.Sealed;
import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.contactpoint.ContactPointMother;
import be.nabij.referral.referral.Referral.Origin;
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.transition.Step.BridgePerson;
import be.nabij.referral.transition.Step.Channel;
import be.nabij.referral.transition.Step.IntroductionWish;
import be.nabij.referral.transition.Step.Method;
import be.nabij.referral.transition.Transition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The states of a referral, without anything around it. */
class ReferralTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Period FOUR_WEEKS = Period.ofWeeks(4);

  @Test
  void a_verb_works_where_the_table_says_and_refuses_elsewhere_without_a_trace() {
    Map<Transition, Set<ReferralStatus>> reached = new EnumMap<>(Transition.class);
    int cells = 0;
    for (Transition transition : Transition.values()) {
      for (ReferralStatus status : ReferralStatus.values()) {
        for (Referral referral : allIn(transition, status)) {
          int lines = referral.timeline().size();
          if (transition.isPossibleFrom(status)) {
            ReferralEvent event = take(referral, transition);
            assertThat(event.state().what()).isEqualTo(transition.event());
            assertThat(event.state().status()).isEqualTo(referral.status());
            assertThat(event.state().revision()).isEqualTo(lines + 1);
            assertThat(referral.timeline()).hasSize(lines + 1);
            reached
                .computeIfAbsent(transition, any -> EnumSet.noneOf(ReferralStatus.class))
                .add(referral.status());
          } else {
            assertThatThrownBy(() -> take(referral, transition))
                .as(transition.code() + " from " + status.code())
                .isInstanceOf(ProblemException.class);
            assertThat(referral.status()).isEqualTo(status);
            assertThat(referral.timeline()).hasSize(lines);
          }
          cells++;
        }
      }
    }
    assertThat(cells).isEqualTo(15 * 10 + 8);
    assertThat(reached.keySet()).containsExactly(Transition.values());
    reached.forEach(
        (transition, states) ->
            assertThat(transition.to())
                .as(transition.code())
                .containsAll(states)
                .hasSameSizeAs(
                    // Only who was not reached stays accepted, which is tested on its own.
                    transition == Transition.RECORD_CONTACT_ATTEMPT
                        ? EnumSet.of(ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS)
                        : states));
  }

  @Test
  void who_was_not_reached_stays_where_it_was() {
    Referral referral = in(ReferralStatus.ACCEPTED);
    referral.recordContactAttempt("no-answer", Channel.PHONE, NOW);
    assertThat(referral.status()).isEqualTo(ReferralStatus.ACCEPTED);
    assertThat(referral.timeline().getLast().outcome()).isEqualTo("no-answer");
    assertThat(referral.timeline().getLast().method()).isEqualTo("phone");
  }

  @Test
  void contact_details_may_be_known_only_while_it_is_handled() {
    for (ReferralStatus status : ReferralStatus.values()) {
      assertThat(in(status).isInHandling())
          .as(status.code())
          .isEqualTo(
              Set.of(ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS, ReferralStatus.ON_HOLD)
                  .contains(status));
    }
  }

  @Test
  void only_a_cancellation_erases_at_once() {
    for (ReferralStatus status : ReferralStatus.values()) {
      assertThat(in(status).isContactErased())
          .as(status.code())
          .isEqualTo(status == ReferralStatus.CANCELLED);
    }
  }

  @Test
  void forgetting_is_written_down_once_and_never_while_it_is_open() {
    Referral closed = in(ReferralStatus.COMPLETED);
    closed.forgetContact(null, NOW);
    closed.forgetContact(null, NOW);

    assertThat(closed.timeline())
        .extracting(TimelineEntry::what)
        .endsWith("completed", "contact-erased");
    assertThat(closed.possibleTransitions()).isEmpty();
    assertThatThrownBy(() -> closed.reopen("person-asks-again", NOW))
        .hasMessageContaining("contact-already-erased");
    Referral open = in(ReferralStatus.ACCEPTED);
    assertThatThrownBy(() -> open.forgetContact(null, NOW))
        .isInstanceOf(IllegalStateException.class);
    assertThat(open.isContactErased()).isFalse();
  }

  @Test
  void the_follow_up_comes_some_weeks_after_the_newest_introduction() {
    Referral referral = in(ReferralStatus.IN_PROGRESS);

    referral.introduce(wish(LocalDate.of(2026, 3, 2)), FOUR_WEEKS, NOW);
    assertThat(referral.followUpOn()).isEqualTo(LocalDate.of(2026, 3, 30));
    referral.introduce(wish(LocalDate.of(2026, 3, 9)), FOUR_WEEKS, NOW);
    assertThat(referral.followUpOn()).isEqualTo(LocalDate.of(2026, 4, 6));
    assertThat(referral.introductions()).extracting(Introduction::number).containsExactly(1, 2);

    referral.recordFollowUp("same", null, NOW);
    assertThat(referral.followUpOn()).isNull();
  }

  @Test
  void nobody_is_introduced_to_anything_before_agreeing() {
    Referral concern = concernIn(ReferralStatus.IN_PROGRESS);
    assertThat(concern.possibleTransitions())
        .contains(Transition.RECORD_AGREEMENT)
        .doesNotContain(Transition.INTRODUCE);
    assertThatThrownBy(() -> take(concern, Transition.INTRODUCE))
        .hasMessageContaining("not-agreed-yet");

    take(concern, Transition.RECORD_AGREEMENT);

    assertThat(concern.waitsForAgreement()).isFalse();
    assertThat(concern.contact()).isNotNull();
    assertThat(concern.possibleTransitions())
        .contains(Transition.INTRODUCE)
        .doesNotContain(Transition.RECORD_AGREEMENT);
    take(concern, Transition.INTRODUCE);
    assertThatThrownBy(() -> take(concern, Transition.RECORD_AGREEMENT))
        .hasMessageContaining("transition-not-possible");
    assertThatThrownBy(() -> take(in(ReferralStatus.ACCEPTED), Transition.RECORD_AGREEMENT))
        .hasMessageContaining("transition-not-possible");
  }

  @Test
  void of_who_never_agreed_there_is_nothing_to_forget_and_the_timeline_does_not_say_so() {
    Referral concern = concernIn(ReferralStatus.FAILED);
    concern.forgetContact(null, NOW);

    assertThat(concern.isContactErased()).isTrue();
    assertThat(concern.timeline()).extracting(TimelineEntry::what).endsWith("failed");
    assertThat(concern.possibleTransitions()).isEmpty();
  }

  @Test
  void a_message_is_no_step_and_ends_with_the_referral() {
    Referral referral = in(ReferralStatus.ON_HOLD);
    int lines = referral.timeline().size();

    ReferralEvent event = referral.messageSent(Side.REFERRER);

    assertThat(event.state().revision()).isEqualTo(lines + 1);
    assertThat(referral.timeline()).hasSize(lines);
    take(referral, Transition.RESUME);
    assertThat(referral.timeline().getLast().revision()).isEqualTo(lines + 2);
    for (ReferralStatus closed :
        List.of(
            ReferralStatus.COMPLETED,
            ReferralStatus.FAILED,
            ReferralStatus.DECLINED,
            ReferralStatus.CANCELLED)) {
      assertThatThrownBy(() -> in(closed).messageSent(Side.CONTACT_POINT))
          .hasMessageContaining("referral-closed");
    }
    assertThatThrownBy(() -> concernIn(ReferralStatus.ACCEPTED).messageSent(Side.CONTACT_POINT))
        .hasMessageContaining("nobody-to-write-to");
  }

  /** Those with which a step means something: only a concern waits for an agreement. */
  private static List<Referral> allIn(Transition transition, ReferralStatus status) {
    return transition == Transition.RECORD_AGREEMENT ? List.of(concernIn(status)) : allIn(status);
  }

  /** One in each state, and where it matters one for each way there. */
  private static List<Referral> allIn(ReferralStatus status) {
    return switch (status) {
      case ON_HOLD -> List.of(in(status), after(Transition.ACCEPT, Transition.HOLD));
      case FAILED ->
          List.of(
              in(status),
              after(Transition.ACCEPT, Transition.RECORD_CONTACT_ATTEMPT, Transition.FAIL));
      case REQUESTED, ACCEPTED, IN_PROGRESS, COMPLETED, DECLINED, CANCELLED -> List.of(in(status));
    };
  }

  private static Referral in(ReferralStatus status) {
    return after(way(status));
  }

  /** A neighbour is concerned about somebody who was not asked yet. */
  private static Referral concernIn(ReferralStatus status) {
    Origin origin =
        new Origin(
            Kind.CONCERN, null, null, null, "partner-app", null, false, true, "12021", "normal");
    return after(origin, null, way(status));
  }

  private static Transition[] way(ReferralStatus status) {
    List<Transition> steps =
        switch (status) {
          case REQUESTED -> List.of();
          case ACCEPTED -> List.of(Transition.ACCEPT);
          case IN_PROGRESS -> List.of(Transition.ACCEPT, Transition.RECORD_CONTACT_ATTEMPT);
          case ON_HOLD ->
              List.of(Transition.ACCEPT, Transition.RECORD_CONTACT_ATTEMPT, Transition.HOLD);
          case COMPLETED ->
              List.of(Transition.ACCEPT, Transition.RECORD_CONTACT_ATTEMPT, Transition.COMPLETE);
          case FAILED -> List.of(Transition.ACCEPT, Transition.FAIL);
          case DECLINED -> List.of(Transition.DECLINE);
          case CANCELLED -> List.of(Transition.CANCEL);
        };
    return steps.toArray(Transition[]::new);
  }

  private static Referral after(Transition... steps) {
    Origin origin =
        Origin.screening(
            Kind.SCREENING,
            UUID.randomUUID(),
            UUID.randomUUID(),
            null,
            "partner-app",
            "12021",
            "normal");
    return after(origin, new Sealed(1, new byte[] {1}), steps);
  }

  private static Referral after(Origin origin, Sealed contact, Transition... steps) {
    Referral referral = new Referral(UUID.randomUUID(), origin, null, contact, NOW);
    referral.received();
    referral.route(ContactPointMother.of("12021", "OCMW Lier"), NOW);
    for (Transition step : steps) {
      take(referral, step);
    }
    return referral;
  }

  private static ReferralEvent take(Referral referral, Transition transition) {
    return switch (transition) {
      case ACCEPT -> referral.accept("handler-lier", NOW);
      case DECLINE -> referral.decline("no-capacity", NOW);
      case UN_ACCEPT -> referral.unaccept("handler-unavailable", NOW);
      case FORWARD ->
          referral.forward(
              ContactPointMother.of("12026", "Nijlen"), "person-moves", Method.SPOKEN, NOW);
      case ASSIGN -> referral.assign("handler-lier-2", NOW);
      case RECORD_CONTACT_ATTEMPT -> attempt(referral);
      case RECORD_AGREEMENT ->
          referral.recordAgreement(
              UUID.randomUUID(), new Sealed(1, new byte[] {2}), Method.SPOKEN, NOW);
      case HOLD -> referral.hold("person-asks-for-time", null, NOW);
      case RESUME -> referral.resume(NOW);
      case INTRODUCE -> referral.introduce(wish(LocalDate.of(2026, 3, 9)), FOUR_WEEKS, NOW);
      case REVIEW_INTRODUCTION -> referral.reviewIntroduction(1, "went-well", NOW);
      case RECORD_FOLLOW_UP -> referral.recordFollowUp("better", null, NOW);
      case COMPLETE -> referral.complete("connected", NOW);
      case FAIL -> referral.fail("person-not-reached", NOW);
      case REOPEN -> referral.reopen("person-asks-again", NOW);
      case CANCEL -> referral.cancel("made-by-mistake", NOW);
    };
  }

  private static ReferralEvent attempt(Referral referral) {
    return referral.recordContactAttempt("reached", Channel.PHONE, NOW);
  }

  private static IntroductionWish wish(LocalDate on) {
    return new IntroductionWish(null, "bezoekdienst", "Bezoekdienst", BridgePerson.VOLUNTEER, on);
  }
}
