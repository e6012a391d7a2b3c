package be.nabij.referral.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All times by the clock in Belgium. */
class WorkingTimeTest {
  private static final String MORNINGS = "Mo-Fr 09:00-12:00";
  private static final WorkingTime OFFICE = new WorkingTime(OpeningHours.OFFICE);

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Monday morning, two days             | Mo-Fr 09:00-17:00             | 2026-09-07T10:00 | 2 | 2026-09-08T17:00
          before opening counts as that day    | Mo-Fr 09:00-17:00             | 2026-09-07T06:00 | 1 | 2026-09-07T17:00
          the very moment of opening           | Mo-Fr 09:00-17:00             | 2026-09-07T09:00 | 1 | 2026-09-07T17:00
          the very moment of closing           | Mo-Fr 09:00-17:00             | 2026-09-07T17:00 | 1 | 2026-09-08T17:00
          after closing it begins next day     | Mo-Fr 09:00-17:00             | 2026-09-07T20:00 | 2 | 2026-09-09T17:00
          in the break at noon                 | Mo-Fr 09:00-12:00,13:00-16:00 | 2026-09-07T12:30 | 1 | 2026-09-07T16:00
          Friday over the weekend              | Mo-Fr 09:00-17:00             | 2026-09-11T10:00 | 2 | 2026-09-14T17:00
          Friday evening                       | Mo-Fr 09:00-17:00             | 2026-09-11T18:00 | 2 | 2026-09-15T17:00
          Saturday                             | Mo-Fr 09:00-17:00             | 2026-09-12T11:00 | 2 | 2026-09-15T17:00
          open on Saturday does not count      | Mo-Sa 09:00-17:00             | 2026-09-11T18:00 | 1 | 2026-09-14T17:00
          mornings only                        | Mo-Fr 09:00-12:00             | 2026-09-07T13:00 | 2 | 2026-09-09T12:00
          closed on Wednesday                  | Mo-Fr 09:00-12:00; We off     | 2026-09-08T10:00 | 2 | 2026-09-10T12:00
          open on Tuesday only                 | Tu 09:00-12:00                | 2026-09-09T10:00 | 2 | 2026-09-22T12:00
          other hours on the last day          | Mo-Th 09:00-17:00; Fr 09:00-12:00 | 2026-09-10T10:00 | 2 | 2026-09-11T12:00
          Easter Monday                        | Mo-Fr 09:00-17:00             | 2026-04-03T10:00 | 2 | 2026-04-07T17:00
          Ascension, and the bridge is worked  | Mo-Fr 09:00-17:00             | 2026-05-13T10:00 | 2 | 2026-05-15T17:00
          Ascension, open Monday to Thursday   | Mo-Th 09:00-17:00             | 2026-05-13T10:00 | 2 | 2026-05-18T17:00
          Whit Monday                          | Mo-Fr 09:00-17:00             | 2026-05-22T16:00 | 2 | 2026-05-26T17:00
          the national holiday                 | Mo-Fr 09:00-17:00             | 2026-07-20T10:00 | 2 | 2026-07-22T17:00
          All Saints on a Monday               | Mo-Fr 09:00-17:00             | 2027-10-29T10:00 | 2 | 2027-11-02T17:00
          the armistice                        | Mo-Fr 09:00-17:00             | 2026-11-10T10:00 | 5 | 2026-11-17T17:00
          year end                             | Mo-Fr 09:00-17:00             | 2026-12-31T10:00 | 2 | 2027-01-04T17:00
          Christmas and New Year, five days    | Mo-Fr 09:00-17:00             | 2026-12-24T10:00 | 5 | 2026-12-31T17:00
          the clock goes forward               | Mo-Fr 09:00-17:00             | 2026-03-27T10:00 | 2 | 2026-03-30T17:00
          in the hour that is not there        | Mo-Fr 09:00-17:00             | 2026-03-29T02:30 | 1 | 2026-03-30T17:00
          the clock goes back                  | Mo-Fr 09:00-17:00             | 2026-10-23T10:00 | 2 | 2026-10-26T17:00
          in the hour that is there twice      | Mo-Fr 09:00-17:00             | 2026-10-25T02:30 | 1 | 2026-10-26T17:00
          """)
  void due_within_working_days(
      String what, String hours, LocalDateTime start, int days, LocalDateTime due) {
    assertThat(time(hours).dueWithin(days, at(start))).as(what).isEqualTo(at(due));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one day                    | Mo-Fr 09:00-17:00             | 2026-09-07T09:00 | 2026-09-07T17:00 | 2026-09-07T13:00
          two days                   | Mo-Fr 09:00-17:00             | 2026-09-07T09:00 | 2026-09-08T17:00 | 2026-09-07T17:00
          begun in the evening       | Mo-Fr 09:00-17:00             | 2026-09-07T22:00 | 2026-09-08T17:00 | 2026-09-08T13:00
          over the weekend           | Mo-Fr 09:00-17:00             | 2026-09-11T13:00 | 2026-09-14T17:00 | 2026-09-14T11:00
          over the break at noon     | Mo-Fr 09:00-12:00,13:00-16:00 | 2026-09-07T10:00 | 2026-09-07T16:00 | 2026-09-07T13:30
          clock goes forward between | Mo-Fr 09:00-17:00             | 2026-03-27T13:00 | 2026-03-30T17:00 | 2026-03-30T11:00
          clock goes back between    | Mo-Fr 09:00-17:00             | 2026-10-23T13:00 | 2026-10-26T17:00 | 2026-10-26T11:00
          """)
  void half_of_the_opening_time_is_over(
      String what, String hours, LocalDateTime start, LocalDateTime end, LocalDateTime half) {
    assertThat(time(hours).halfway(at(start), at(end))).as(what).isEqualTo(at(half));
  }

  @Test
  void what_is_left_at_a_rest_is_left_after_it() {
    WorkingTime time = time(MORNINGS);
    Instant due = at("2026-09-09T12:00");
    Instant rests = at("2026-09-08T10:30");
    Duration left = time.between(rests, due);

    assertThat(left).isEqualTo(Duration.ofMinutes(270));
    assertThat(time.after(left, at("2026-12-24T18:00"))).isEqualTo(at("2026-12-29T10:30"));
    assertThat(time.after(left, rests)).isEqualTo(due);
  }

  @Test
  void nothing_is_open_from_a_moment_to_an_earlier_one() {
    assertThat(OFFICE.between(at("2026-09-08T10:00"), at("2026-09-07T10:00")))
        .isEqualTo(Duration.ZERO);
  }

  @Test
  void what_is_over_already_goes_on_at_the_first_opening() {
    assertThat(OFFICE.after(Duration.ZERO, at("2026-09-12T10:00")))
        .isEqualTo(at("2026-09-14T09:00"));
  }

  @Test
  void a_day_begins_when_it_opens_or_on_the_next_day_that_does() {
    WorkingTime time = time("Mo-Fr 09:00-12:00; We off");

    assertThat(time.firstOpen(LocalDate.of(2026, 9, 8))).isEqualTo(at("2026-09-08T09:00"));
    assertThat(time.firstOpen(LocalDate.of(2026, 9, 9))).isEqualTo(at("2026-09-10T09:00"));
  }

  private static WorkingTime time(String hours) {
    return new WorkingTime(OpeningHours.of(hours));
  }

  private static Instant at(String local) {
    return at(LocalDateTime.parse(local));
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(ZoneId.of("Europe/Brussels")).toInstant();
  }
}
