package be.nabij.referral.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.nabij.referral.deadline.Deadline.Stage;
import be.nabij.referral.referral.ReferralEvent.Escalation;
import be.nabij.referral.referral.ReferralEvent.Expected;
import be.nabij.referral.workingtime.OpeningHours;
import be.nabij.referral.workingtime.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {
  private static final WorkingTime OFFICE = new WorkingTime(OpeningHours.OFFICE);
  // A Monday in summer time: the office opens at 7 and closes at 15 UTC.
  private static final Instant START = Instant.parse("2026-09-07T07:00:00Z");
  private static final Instant HALF = Instant.parse("2026-09-07T15:00:00Z");
  private static final Instant DUE = Instant.parse("2026-09-08T15:00:00Z");

  @Test
  void at_half_of_the_time_somebody_is_nudged_and_at_the_end_it_is_missed() {
    Deadline deadline = term();

    assertThat(deadline.isDue(HALF.minusMillis(1))).isFalse();
    assertThat(deadline.isDue(HALF)).isTrue();
    assertThat(deadline.stageAt(HALF)).isEqualTo(Stage.HALF_TIME);
    deadline.nudged();

    assertThat(deadline.isDue(DUE.minusMillis(1))).isFalse();
    assertThat(deadline.isDue(DUE)).isTrue();
    assertThat(deadline.stageAt(DUE)).isEqualTo(Stage.TERM);
    assertThat(deadline.missedAt()).isEqualTo(DUE);
  }

  @Test
  void nobody_is_nudged_for_what_is_missed_already() {
    Deadline deadline = term();

    assertThat(deadline.stageAt(DUE)).isEqualTo(Stage.TERM);
    assertThat(deadline.missedAt()).isEqualTo(DUE);
    assertThat(deadline.next(true, true)).isEqualTo(Escalation.ZONE_COORDINATOR);
  }

  @Test
  void a_clock_that_jumps_back_does_nothing_again() {
    Deadline deadline = term();
    deadline.nudged();

    assertThat(deadline.isDue(START)).isFalse();
    assertThat(deadline.isDue(HALF)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "true,  true,  'ZONE_COORDINATOR, FALLBACK, NONE'",
    "true,  false, 'ZONE_COORDINATOR, NONE'",
    "false, true,  'FALLBACK, NONE'",
    "false, false, 'NONE'"
  })
  void who_is_known_is_asked_one_after_the_other(
      boolean zoneCoordinator, boolean fallback, String asked) {
    Deadline deadline = term();
    deadline.nudged();

    boolean fallbackAhead = fallback;
    for (String next : asked.split(", ")) {
      Escalation escalation = deadline.next(zoneCoordinator, fallbackAhead);
      assertThat(escalation).isEqualTo(Escalation.valueOf(next));
      deadline.escalated(escalation, DUE.plus(Duration.ofDays(1)));
      fallbackAhead = fallbackAhead && escalation != Escalation.FALLBACK;
    }

    assertThat(deadline.dueAt()).as("what was promised does not move").isEqualTo(DUE);
    assertThatThrownBy(() -> deadline.next(true, true)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void reminders_come_to_an_end() {
    Deadline deadline = term();
    deadline.escalated(Escalation.NONE, DUE);

    int reminders = 0;
    while (deadline.isDue(DUE)) {
      assertThat(deadline.stageAt(DUE)).isEqualTo(Stage.REMINDER);
      deadline.reminded(DUE);
      reminders++;
    }

    assertThat(reminders).isEqualTo(Deadline.REMINDERS);
    assertThat(deadline.isDue(Instant.MAX)).isFalse();
  }

  @Test
  void a_rest_stops_the_time_and_what_was_left_goes_on_after_it() {
    Deadline deadline = term();
    deadline.pause(OFFICE, Instant.parse("2026-09-07T13:00:00Z"));
    assertThat(deadline.isDue(Instant.MAX)).isFalse();

    deadline.resume(OFFICE, Instant.parse("2026-09-14T07:00:00Z"));

    // Two of eight hours were left until the nudge, and ten of sixteen until the end.
    assertThat(deadline.isDue(Instant.parse("2026-09-14T08:59:59Z"))).isFalse();
    assertThat(deadline.isDue(Instant.parse("2026-09-14T09:00:00Z"))).isTrue();
    assertThat(deadline.dueAt()).isEqualTo(Instant.parse("2026-09-15T09:00:00Z"));
  }

  @Test
  void what_was_missed_before_a_rest_stays_missed_after_it() {
    Deadline deadline = term();
    deadline.escalated(Escalation.ZONE_COORDINATOR, Instant.parse("2026-09-09T15:00:00Z"));
    deadline.pause(OFFICE, Instant.parse("2026-09-09T13:00:00Z"));

    deadline.resume(OFFICE, Instant.parse("2026-09-14T07:00:00Z"));

    assertThat(deadline.dueAt()).isEqualTo(DUE);
    assertThat(deadline.isDue(Instant.parse("2026-09-14T08:59:59Z"))).isFalse();
    assertThat(deadline.isDue(Instant.parse("2026-09-14T09:00:00Z"))).isTrue();
  }

  @Test
  void a_day_that_somebody_chose_stays_that_day_after_a_rest() {
    Deadline day = Deadline.day(UUID.randomUUID(), Expected.FOLLOW_UP, HALF, DUE);
    day.pause(OFFICE, START);
    assertThat(day.isDue(DUE)).isFalse();

    day.resume(OFFICE, START.plusSeconds(1));

    assertThat(day.isDue(HALF.minusMillis(1))).isFalse();
    assertThat(day.isDue(HALF)).isTrue();
    assertThat(day.dueAt()).isEqualTo(DUE);
  }

  private static Deadline term() {
    return Deadline.term(UUID.randomUUID(), Expected.ACCEPT, START, HALF, DUE);
  }
}
