package be.nabij.screening.selftest;

import be.nabij.screening.instrument.Instrument;
import be.nabij.screening.instrument.Instrument.AnswerOption;
import be.nabij.screening.municipality.Municipality;
import be.nabij.screening.selftest.FilledIn.Hidden;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages of the self-test, with what each of them shows. */
@CheckedTemplate(basePath = "selftest")
final class SelfTestPages {
  private SelfTestPages() {}

  static native TemplateInstance start();

  static native TemplateInstance statement(Statement statement);

  static native TemplateInstance result(ResultPage result);

  static native TemplateInstance municipality(Choice choice);

  static native TemplateInstance contactpoint(
      ContactPointText contactPoint, List<Hidden> hidden, boolean mayAsk);

  static native TemplateInstance call(
      ContactPointText contactPoint, String sentence, List<Hidden> hidden, CallForm form);

  static native TemplateInstance confirmation(
      ContactPointText contactPoint, String link, CallForm form);

  /**
   * One statement of a list.
   *
   * @param number from 1 to {@code of}
   * @param chosen the answer given before, empty when none was
   * @param hidden all other answers
   * @param unanswered whether the person went on without choosing
   */
  record Statement(
      int number,
      int of,
      String introduction,
      String text,
      String field,
      List<AnswerOption> options,
      String chosen,
      List<Hidden> hidden,
      boolean unanswered) {

    static Statement of(FilledIn filled, int number, boolean unanswered) {
      Instrument instrument = filled.instrument();
      Instrument.Item item = filled.item(number);
      return new Statement(
          number,
          filled.size(),
          instrument.introduction().nl(),
          item.text().nl(),
          FilledIn.fieldOf(item),
          instrument.answerOptions(),
          filled.answers().getOrDefault(item.id(), ""),
          filled.without(item).hidden(),
          unanswered);
    }
  }

  /**
   * What came out.
   *
   * @param skipped how many statements were skipped
   * @param postalCode as it was typed
   * @param error what is wrong with it, null when nothing is
   */
  record ResultPage(
      Texts.Outcome outcome,
      boolean valid,
      int skipped,
      List<Texts.Help> help,
      List<Texts.Possibility> possibilities,
      List<String> sources,
      List<Hidden> hidden,
      String postalCode,
      String error) {}

  /**
   * A postal code that lies in more than one municipality.
   *
   * @param unanswered whether the person went on without choosing
   */
  record Choice(
      String postalCode, List<Municipality> candidates, List<Hidden> hidden, boolean unanswered) {}
}
