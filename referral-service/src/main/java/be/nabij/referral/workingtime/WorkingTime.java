package be.nabij.referral.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Counts the time in which a contact point is open on working days, by the clock in Belgium.
 *
 * @param hours of the contact point
 */
public record WorkingTime(OpeningHours hours) {
  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

  /** The day it is then in Belgium. */
  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, BELGIUM);
  }

  /**
   * When something is due that is to be done within so many working days: at the end of the opening
   * hours of the last of them. The first is the day of the first opening moment from the start on.
   *
   * @param workingDays at least 1
   */
  public Instant dueWithin(int workingDays, Instant start) {
    Instant due = start;
    for (int i = 0; i < workingDays; i++) {
      due = closing(firstOpen(due));
    }
    return due;
  }

  /** The first moment, not before this one, at which it is open. */
  public Instant firstOpen(Instant from) {
    for (LocalDate day = day(from); ; day = day.plusDays(1)) {
      for (Opening opening : openings(day)) {
        if (from.isBefore(opening.to())) {
          return from.isAfter(opening.from()) ? from : opening.from();
        }
      }
    }
  }

  /** When it first opens on this day, or on the first day after it that it does. */
  public Instant firstOpen(LocalDate day) {
    return firstOpen(day.atStartOfDay(BELGIUM).toInstant());
  }

  /** When half of the opening time between two moments is over. */
  public Instant halfway(Instant start, Instant end) {
    return after(between(start, end).dividedBy(2), start);
  }

  /** How long it is open between two moments; nothing when the second is not after the first. */
  public Duration between(Instant start, Instant end) {
    Duration open = Duration.ZERO;
    if (!start.isBefore(end)) {
      return open;
    }
    LocalDate last = day(end);
    for (LocalDate day = day(start); !day.isAfter(last); day = day.plusDays(1)) {
      for (Opening opening : openings(day)) {
        Instant from = start.isAfter(opening.from()) ? start : opening.from();
        Instant to = end.isBefore(opening.to()) ? end : opening.to();
        if (from.isBefore(to)) {
          open = open.plus(Duration.between(from, to));
        }
      }
    }
    return open;
  }

  /** The moment at which it has been open for so long since the start. */
  public Instant after(Duration open, Instant start) {
    Duration rest = open;
    Instant from = firstOpen(start);
    while (true) {
      Instant to = endOfSpan(from);
      Duration here = Duration.between(from, to);
      if (rest.compareTo(here) <= 0) {
        return from.plus(rest);
      }
      rest = rest.minus(here);
      from = firstOpen(to);
    }
  }

  private Instant closing(Instant whileOpen) {
    return openings(day(whileOpen)).getLast().to();
  }

  private Instant endOfSpan(Instant whileOpen) {
    return openings(day(whileOpen)).stream()
        .map(Opening::to)
        .filter(whileOpen::isBefore)
        .findFirst()
        .orElseThrow();
  }

  private List<Opening> openings(LocalDate day) {
    return WorkingDays.isWorkingDay(day)
        ? hours.on(day.getDayOfWeek()).stream()
            .map(span -> new Opening(at(day, span.from()), at(day, span.to())))
            .toList()
        : List.of();
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(BELGIUM).toInstant();
  }

  private record Opening(Instant from, Instant to) {}
}
