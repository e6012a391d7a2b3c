package be.nabij.referral.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01", // New Year
        "2026-04-06", // Easter Monday
        "2027-03-29",
        "2026-05-01", // Labour Day
        "2026-05-14", // Ascension
        "2027-05-06",
        "2026-05-25", // Whit Monday
        "2027-05-17",
        "2026-07-21", // national holiday
        "2025-08-15", // Assumption
        "2027-11-01", // All Saints
        "2026-11-11", // armistice
        "2026-12-25", // Christmas
        "2026-08-29", // a Saturday
        "2026-08-30" // a Sunday
      })
  void on_these_days_nobody_has_to_work(LocalDate day) {
    assertThat(WorkingDays.isWorkingDay(day)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-07-11", // the Flemish community's day
        "2026-07-10",
        "2027-09-27", // the French community's
        "2026-01-02",
        "2026-05-15", // the bridge after Ascension
        "2026-04-03", // Good Friday
        "2026-11-02", // All Souls
        "2026-12-24"
      })
  void these_are_ordinary_working_days(LocalDate day) {
    assertThat(WorkingDays.isWorkingDay(day)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {2025, 2026, 2027, 2028, 2033, 2038})
  void a_year_has_ten_public_holidays_and_no_others(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    long free =
        Stream.iterate(first, day -> day.getYear() == year, day -> day.plusDays(1))
            .filter(day -> !isWeekend(day))
            .filter(day -> !WorkingDays.isWorkingDay(day))
            .count();
    long fallInAWeekend =
        Stream.of("01-01", "05-01", "07-21", "08-15", "11-01", "11-11", "12-25")
            .filter(day -> isWeekend(LocalDate.parse(year + "-" + day)))
            .count();

    assertThat(free + fallInAWeekend).isEqualTo(10);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }
}
