package be.nabij.platform.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as a person in Belgium reads them: 21 november 2026. */
public final class DutchDates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-BE"))
          .withZone(ZoneId.of("Europe/Brussels"));

  private DutchDates() {}

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  public static String day(Instant moment) {
    return DAY.format(moment);
  }
}
