package be.nabij.referral.workingtime;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a contact point is open on an ordinary week, from Monday to Friday: on other days nobody is
 * held to a term.
 *
 * @param week by day, in order and without overlap; a day that is closed is not there
 */
public record OpeningHours(Map<DayOfWeek, List<Span>> week) {
  /** What counts where nobody knows better: Monday to Friday from 9 to 17. */
  public static final OpeningHours OFFICE = office();

  private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)";
  private static final String TIME = "(?:[01]?[0-9]|2[0-3]):[0-5][0-9]";
  private static final String SPAN = TIME + "\\s*-\\s*" + TIME;
  private static final String MORE = "(?:\\s*,\\s*%s)*";
  private static final String SOME_DAYS = DAY + "(?:\\s*-\\s*" + DAY + ")?";
  private static final Pattern RULE =
      Pattern.compile(
          "(?:(?<days>%s)\\s+)?(?<hours>%s|off|closed)"
              .formatted(SOME_DAYS + MORE.formatted(SOME_DAYS), SPAN + MORE.formatted(SPAN)));

  /** From a moment until a later one on the same day. */
  public record Span(LocalTime from, LocalTime to) {}

  /**
   * Reads the notation of OpenStreetMap as far as the directory writes it, such as {@code Mo-Fr
   * 09:00-12:00,13:00-16:00; We off}. What is written in plain words, not known, or never open from
   * Monday to Friday counts as {@link #OFFICE}.
   *
   * @param text null when not known
   */
  public static OpeningHours of(String text) {
    return read(text).filter(hours -> !hours.week.isEmpty()).orElse(OFFICE);
  }

  List<Span> on(DayOfWeek day) {
    return week.getOrDefault(day, List.of());
  }

  private static Optional<OpeningHours> read(String text) {
    if (text == null) {
      return Optional.empty();
    }
    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    for (String part : text.strip().replaceFirst(";$", "").split(";", -1)) {
      Matcher rule = RULE.matcher(part.strip());
      if (!rule.matches()) {
        return Optional.empty();
      }
      Optional<List<Span>> spans = spans(rule.group("hours"));
      if (spans.isEmpty()) {
        return Optional.empty();
      }
      // A later rule stands in place of an earlier one for the same day.
      days(rule.group("days")).forEach(day -> week.put(day, spans.get()));
    }
    week.keySet().removeAll(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    week.values().removeIf(List::isEmpty);
    return Optional.of(new OpeningHours(week));
  }

  /** Holidays (PH) never count as working days, so what is said of them does not matter here. */
  private static Set<DayOfWeek> days(String notation) {
    if (notation == null) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String range : notation.split(",", -1)) {
      String[] ends = range.strip().split("\\s*-\\s*", -1);
      int first = DAYS.indexOf(ends[0]);
      int last = DAYS.indexOf(ends[ends.length - 1]);
      if (first >= 0 && last >= 0) {
        int length = Math.floorMod(last - first, DAYS.size());
        for (int i = 0; i <= length; i++) {
          days.add(DayOfWeek.MONDAY.plus(first + i));
        }
      }
    }
    return days;
  }

  /** None when they overlap or go on after midnight: then they are not understood here. */
  private static Optional<List<Span>> spans(String notation) {
    if (!notation.contains(":")) {
      return Optional.of(List.of());
    }
    List<Span> spans = new ArrayList<>();
    for (String span : notation.split(",", -1)) {
      String[] ends = span.strip().split("\\s*-\\s*", -1);
      spans.add(new Span(time(ends[0]), time(ends[1])));
    }
    spans.sort(Comparator.comparing(Span::from));
    LocalTime end = LocalTime.MIN;
    for (Span span : spans) {
      if (span.from().isBefore(end) || !span.from().isBefore(span.to())) {
        return Optional.empty();
      }
      end = span.to();
    }
    return Optional.of(List.copyOf(spans));
  }

  private static LocalTime time(String text) {
    return LocalTime.parse(text.length() < "09:00".length() ? "0" + text : text);
  }

  private static OpeningHours office() {
    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
        .forEach(day -> week.put(day, List.of(new Span(LocalTime.of(9, 0), LocalTime.of(17, 0)))));
    return new OpeningHours(week);
  }
}
