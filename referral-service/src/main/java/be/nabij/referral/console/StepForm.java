package be.nabij.referral.console;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A step that can be taken now, with the fields it needs.
 *
 * @param name on what opens it
 * @param button on what takes it
 * @param about what it means, null when the name says enough
 * @param open whether it is shown at once
 */
@TemplateData
public record StepForm(
    String code, String name, String button, String about, boolean open, List<Field> fields) {

  public boolean hasFaults() {
    return fields.stream().anyMatch(field -> field.fault() != null);
  }

  /** Whether one button is all it takes. */
  public boolean isBare() {
    return fields.isEmpty();
  }

  /**
   * @param id unique on the page
   * @param kind {@code radios}, {@code select}, {@code date}, {@code text} (with suggestions),
   *     {@code tick} or {@code hidden}
   * @param value what stands in it, empty for nothing
   * @param fault what is wrong with it, null when nothing is
   */
  @TemplateData
  public record Field(
      String id,
      String name,
      String kind,
      String label,
      String hint,
      boolean optional,
      List<Choice> choices,
      String value,
      String fault) {}

  /** Something that can be chosen. */
  @TemplateData
  public record Choice(String code, String text) {}
}
