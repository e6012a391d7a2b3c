package be.nabij.screening.selftest;

import be.nabij.screening.instrument.Instrument;
import be.nabij.screening.instrument.Instrument.Item;
import be.nabij.screening.instrument.Instruments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A self-test so far. It travels from page to page in hidden fields: the service keeps nothing of
 * it.
 *
 * @param answers chosen answer by item id, in the order of the items; those left out were skipped
 */
record FilledIn(Instrument instrument, Map<String, String> answers) {
  /** The short and the long list, the default first. */
  static final List<String> OFFERED = List.of("djg-6", "djg-11");

  private static final String INSTRUMENT = "vragenlijst";
  private static final String ANSWER = "antwoord-";

  /**
   * Reads it back from a page.
   *
   * @throws be.nabij.platform.problem.ProblemException 400 when no page of ours can have sent it
   */
  static FilledIn of(SelfTestForm form, Instruments instruments) {
    String id = form.required(INSTRUMENT);
    if (!OFFERED.contains(id)) {
      throw SelfTestForm.tampered();
    }
    Instrument instrument = instruments.find(id).orElseThrow(SelfTestForm::tampered);
    Map<String, String> answers = new LinkedHashMap<>();
    for (Item item : instrument.items()) {
      String answer = form.text(ANSWER + item.id());
      if (isOffered(answer, instrument)) {
        answers.put(item.id(), answer);
      } else if (!answer.isEmpty()) {
        throw SelfTestForm.tampered();
      }
    }
    boolean strange =
        form.names().stream()
            .filter(name -> name.startsWith(ANSWER))
            .anyMatch(name -> instrument.item(name.substring(ANSWER.length())).isEmpty());
    if (strange) {
      throw SelfTestForm.tampered();
    }
    return new FilledIn(instrument, answers);
  }

  /** The pages offer the short form of the answers only. */
  private static boolean isOffered(String answer, Instrument instrument) {
    return instrument.answerOptions().stream().anyMatch(option -> option.value().equals(answer));
  }

  int size() {
    return instrument.items().size();
  }

  /**
   * @param number from 1
   */
  Item item(int number) {
    return instrument.items().get(number - 1);
  }

  boolean answers(Item item) {
    return answers.containsKey(item.id());
  }

  /** The same, with this statement skipped. */
  FilledIn without(Item item) {
    Map<String, String> others = new LinkedHashMap<>(answers);
    others.remove(item.id());
    return new FilledIn(instrument, others);
  }

  /** Number of the first statement that was skipped, 1 when none was. */
  int firstSkipped() {
    for (int number = 1; number <= size(); number++) {
      if (!answers(item(number))) {
        return number;
      }
    }
    return 1;
  }

  static String fieldOf(Item item) {
    return ANSWER + item.id();
  }

  /** What a page has to carry along. */
  List<Hidden> hidden() {
    List<Hidden> fields = new ArrayList<>();
    fields.add(new Hidden(INSTRUMENT, instrument.id()));
    answers.forEach((item, answer) -> fields.add(new Hidden(ANSWER + item, answer)));
    return fields;
  }

  record Hidden(String name, String value) {}
}
