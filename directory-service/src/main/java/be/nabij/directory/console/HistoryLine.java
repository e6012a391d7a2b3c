package be.nabij.directory.console;

import be.nabij.platform.page.PhoneText;
import be.nabij.platform.revision.FieldChange;
import be.nabij.platform.revision.RecordedChange;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * One change as people read it.
 *
 * @param at day and time in Belgium
 * @param changes what it said before and since, a line for each field
 */
@TemplateData
public record HistoryLine(String at, String by, String action, List<String> changes) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'om' HH:mm", Locale.forLanguageTag("nl-BE"))
          .withZone(ZoneId.of("Europe/Brussels"));
  private static final int LONGEST = 120;

  static HistoryLine of(RecordedChange change, ConsoleTexts texts) {
    return new HistoryLine(
        MOMENT.format(change.at()),
        texts.word(change.by()),
        texts.action(change.action()),
        change.changes().stream().map(one -> line(one, texts)).toList());
  }

  private static String line(FieldChange change, ConsoleTexts texts) {
    String label = texts.property(change.field());
    if (change.from().isContainerNode() || change.to().isContainerNode()) {
      return label + ": aangepast";
    }
    return label + ": " + text(change.from(), texts) + " → " + text(change.to(), texts);
  }

  private static String text(JsonNode value, ConsoleTexts texts) {
    if (value.isNull()) {
      return "leeg";
    }
    if (value.isBoolean()) {
      return value.asBoolean() ? "ja" : "nee";
    }
    String text = value.asText();
    String shown = text.matches("\\+[0-9]{6,15}") ? PhoneText.of(text) : texts.word(text);
    return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
  }
}
