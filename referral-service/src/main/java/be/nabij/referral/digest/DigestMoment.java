package be.nabij.referral.digest;

import be.nabij.referral.workingtime.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When the daily mail goes out: on working days, from a set time on.
 *
 * @param at in Belgium
 */
record DigestMoment(LocalTime at) {
  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

  /** The day whose mail is due, none when there is none yet or on this day. */
  Optional<LocalDate> dueAt(Instant now) {
    ZonedDateTime here = now.atZone(BELGIUM);
    LocalDate day = here.toLocalDate();
    return !here.toLocalTime().isBefore(at) && WorkingDays.isWorkingDay(day)
        ? Optional.of(day)
        : Optional.empty();
  }
}
