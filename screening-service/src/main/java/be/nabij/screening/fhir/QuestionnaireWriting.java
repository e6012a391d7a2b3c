package be.nabij.screening.fhir;

import be.nabij.platform.language.Languages;
import be.nabij.platform.language.Translated;
import be.nabij.screening.instrument.Instrument;
import be.nabij.screening.instrument.Instrument.AnswerOption;
import be.nabij.screening.instrument.Instrument.Group;
import be.nabij.screening.instrument.Instrument.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.StringType;

/** Writes an instrument as a FHIR Questionnaire, in one language with the other beside it. */
final class QuestionnaireWriting {
  private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

  private final Instrument instrument;
  private final Locale language;

  private QuestionnaireWriting(Instrument instrument, Locale language) {
    this.instrument = instrument;
    this.language = language;
  }

  static Questionnaire of(Instrument instrument, Locale language) {
    return new QuestionnaireWriting(instrument, language).questionnaire();
  }

  private Questionnaire questionnaire() {
    Questionnaire questionnaire = new Questionnaire();
    questionnaire.setId(instrument.id());
    questionnaire.setLanguage(language.getLanguage());
    questionnaire
        .setUrl(Canonical.url(instrument))
        .setVersion(instrument.version())
        .setName(instrument.id().toUpperCase(Locale.ROOT).replace('-', '_'))
        .setStatus(PublicationStatus.ACTIVE)
        .addSubjectType("Patient")
        .setDescription(instrument.introduction().in(language))
        .setPurpose(instrument.disclaimer().in(language))
        .setCopyright(instrument.licence() + "\n\n" + String.join("\n\n", instrument.sources()));
    write(instrument.title(), questionnaire.getTitleElement());
    Map<String, QuestionnaireItemComponent> groups = new HashMap<>();
    for (Item item : instrument.items()) {
      write(
          item,
          item.group() == null
              ? questionnaire.addItem()
              : groups
                  .computeIfAbsent(item.group(), id -> group(id, questionnaire.addItem()))
                  .addItem());
    }
    return questionnaire;
  }

  private QuestionnaireItemComponent group(String id, QuestionnaireItemComponent written) {
    Group group =
        instrument.groups().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    written.setLinkId(id).setType(QuestionnaireItemType.GROUP);
    write(group.title(), written.getTextElement());
    addNote(group.note(), written);
    return written;
  }

  private void write(Item item, QuestionnaireItemComponent written) {
    written.setLinkId(item.id()).setType(QuestionnaireItemType.CHOICE);
    write(item.text(), written.getTextElement());
    for (AnswerOption option : options()) {
      Coding coding = new Coding(Canonical.answers(instrument), option.value(), null);
      write(option.text(), coding.getDisplayElement());
      written.addAnswerOption().setValue(coding);
    }
    addNote(item.note(), written);
  }

  /** The longer form where there is one: it holds the answers of the shorter one. */
  private List<AnswerOption> options() {
    return instrument.fivePointOptions() == null
        ? instrument.answerOptions()
        : instrument.fivePointOptions();
  }

  private void addNote(Translated note, QuestionnaireItemComponent above) {
    if (note != null) {
      QuestionnaireItemComponent written = above.addItem();
      written.setLinkId(above.getLinkId() + ".note").setType(QuestionnaireItemType.DISPLAY);
      write(note, written.getTextElement());
    }
  }

  private void write(Translated text, PrimitiveType<String> element) {
    Locale other = language.equals(Languages.DUTCH) ? Locale.ENGLISH : Languages.DUTCH;
    element.setValue(text.in(language));
    Extension translation = new Extension(TRANSLATION);
    translation.addExtension("lang", new CodeType(other.getLanguage()));
    translation.addExtension("content", new StringType(text.in(other)));
    element.addExtension(translation);
  }
}
