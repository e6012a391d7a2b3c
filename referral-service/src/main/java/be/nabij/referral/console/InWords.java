package be.nabij.referral.console;

import be.nabij.platform.page.DutchDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Moments as people say them, seen from one of them. */
final class InWords {
  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
  private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", DUTCH).withZone(BELGIUM);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE", DUTCH).withZone(BELGIUM);
  private static final int WEEK = 7;

  private final Instant now;

  InWords(Instant now) {
    this.now = now;
  }

  /**
   * Since when something waits: {@code sinds 14:05}, {@code sinds gisteren}, {@code 4 dagen}; words
   * that stay true while a page is open.
   */
  String waiting(Instant since) {
    long days = -daysTo(since);
    if (days > 1) {
      return days + " dagen";
    }
    return days == 1 ? "sinds gisteren" : "sinds " + CLOCK.format(since);
  }

  /** When something is due: {@code vandaag om 17:00}, {@code maandag om 12:00}. */
  String due(Instant at) {
    long days = daysTo(at);
    if (days < -1) {
      return -days + " dagen geleden";
    }
    if (days >= WEEK) {
      return DutchDates.day(at);
    }
    String day =
        days == -1 ? "gisteren" : days == 0 ? "vandaag" : days == 1 ? "morgen" : WEEKDAY.format(at);
    return day + " om " + CLOCK.format(at);
  }

  boolean isPast(Instant at) {
    return at.isBefore(now);
  }

  /** Day and time, for what happened. */
  static String moment(Instant at) {
    return DutchDates.day(at) + " om " + CLOCK.format(at);
  }

  private long daysTo(Instant at) {
    return ChronoUnit.DAYS.between(
        LocalDate.ofInstant(now, BELGIUM), LocalDate.ofInstant(at, BELGIUM));
  }
}
