package be.nabij.platform.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opening hours in Dutch. Those in the notation of OpenStreetMap ({@code Mo-Fr 09:00-12:00; PH
 * off}) are put into words; anything else was written for people and stays as it is.
 */
public final class OpeningHoursText {
  private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)";
  private static final String DAYS =
      DAY + "(?:-" + DAY + ")?(?:,\\s*" + DAY + "(?:-" + DAY + ")?)*";
  private static final String TIME = "[0-2]?[0-9]:[0-5][0-9]";
  private static final String TIMES = TIME + "-" + TIME + "(?:,\\s*" + TIME + "-" + TIME + ")*";
  private static final Pattern RULE =
      Pattern.compile("(?:(?<days>" + DAYS + ")\\s+)?(?<hours>" + TIMES + "|off)");
  private static final Pattern ONE_DAY = Pattern.compile(DAY);
  private static final Map<String, String> DUTCH =
      Map.of(
          "Mo", "maandag",
          "Tu", "dinsdag",
          "We", "woensdag",
          "Th", "donderdag",
          "Fr", "vrijdag",
          "Sa", "zaterdag",
          "Su", "zondag",
          "PH", "feestdagen");

  private OpeningHoursText() {}

  /** One line for each rule. */
  public static List<String> of(String openingHours) {
    List<String> lines = new ArrayList<>();
    for (String part : openingHours.split(";", -1)) {
      Matcher rule = RULE.matcher(part.strip());
      if (!rule.matches()) {
        return List.of(openingHours);
      }
      lines.add(line(rule.group("days"), rule.group("hours")));
    }
    return List.copyOf(lines);
  }

  private static String line(String days, String hours) {
    String when = days == null ? "elke dag" : inDutch(days);
    return hours.equals("off") ? when + ": gesloten" : when + ": " + inDutch(hours);
  }

  private static String inDutch(String notation) {
    return ONE_DAY
        .matcher(notation)
        .replaceAll(day -> DUTCH.get(day.group()))
        .replaceAll("\\s*-\\s*", " tot ")
        .replaceAll(",\\s*", " en ");
  }
}
