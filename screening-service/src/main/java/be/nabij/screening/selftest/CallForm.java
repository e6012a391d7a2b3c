package be.nabij.screening.selftest;

import be.nabij.platform.problem.Problem.FieldError;
import be.nabij.platform.problem.ProblemException;
import be.nabij.screening.consent.WarmReferral;
import be.nabij.screening.consent.WarmReferral.Channel;
import be.nabij.screening.consent.WarmReferral.ConsentGiven;
import be.nabij.screening.consent.WarmReferral.Contact;
import be.nabij.screening.consent.WarmReferral.Method;
import be.nabij.screening.consent.WarmReferral.Purpose;
import be.nabij.screening.consent.WarmReferral.Scope;
import be.nabij.screening.consent.WarmReferral.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a person filled in to be called.
 *
 * @param key random, made with the form: sending the form twice asks for one call
 * @param agreed whether the sentence was ticked
 * @param errors what is wrong with it, in the order of the fields
 */
record CallForm(
    String key,
    String name,
    String phone,
    String moment,
    String note,
    boolean withAnswers,
    boolean agreed,
    List<Fault> errors) {

  /** Where the API's fields stand on the page. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "warmReferral.contact.name", "naam",
          "warmReferral.contact.phone", "telefoon",
          "warmReferral.contact.preferredMoment", "moment",
          "warmReferral.note", "bericht",
          "warmReferral.consent.given", "akkoord");

  private static final List<String> ORDER =
      List.of("naam", "telefoon", "moment", "bericht", "akkoord");

  private static final String WITH_ANSWERS = "met-antwoorden";

  static CallForm empty() {
    return new CallForm(UUID.randomUUID().toString(), "", "", "", "", false, false, List.of());
  }

  /**
   * @throws ProblemException 400 when no page of ours can have sent it
   */
  static CallForm of(SelfTestForm form) {
    String scope = form.required("meegeven");
    if (form.has("leeglaten") || !List.of("samenvatting", WITH_ANSWERS).contains(scope)) {
      throw SelfTestForm.tampered();
    }
    return new CallForm(
        key(form.required("sleutel")),
        form.text("naam"),
        form.text("telefoon"),
        form.text("moment"),
        form.text("bericht"),
        scope.equals(WITH_ANSWERS),
        form.has("akkoord"),
        List.of());
  }

  private static String key(String told) {
    try {
      return UUID.fromString(told).toString();
    } catch (IllegalArgumentException e) {
      throw SelfTestForm.tampered();
    }
  }

  /**
   * The wish as the API takes it. Not ticked is not said: it is never kept as a no.
   *
   * @param sentence that the person agreed to
   */
  WarmReferral wish(String sentence) {
    return new WarmReferral(
        new ConsentGiven(
            agreed ? Boolean.TRUE : null,
            Purpose.WARM_REFERRAL,
            withAnswers ? Scope.SUMMARY_AND_ANSWERS : Scope.SUMMARY,
            Method.SELF,
            sentence
                + (withAnswers
                    ? " Ik koos: een samenvatting en mijn antwoorden."
                    : " Ik koos: alleen een samenvatting."),
            null),
        new Contact(name, orNull(phone), null, Channel.PHONE, orNull(moment)),
        Urgency.NORMAL,
        orNull(note));
  }

  /**
   * The same form with what is wrong at its fields.
   *
   * @throws ProblemException the same one when it is about something that is no field of the form
   */
  CallForm with(ProblemException problem, Texts texts) {
    List<Fault> faults = new ArrayList<>();
    for (FieldError error : problem.problem().errors()) {
      String field = FIELDS.get(error.name());
      if (field == null) {
        throw problem;
      }
      faults.add(new Fault(field, texts.error(field, error.code())));
    }
    if (faults.isEmpty()) {
      throw problem;
    }
    faults.sort((a, b) -> Integer.compare(ORDER.indexOf(a.field()), ORDER.indexOf(b.field())));
    return new CallForm(key, name, phone, moment, note, withAnswers, agreed, faults);
  }

  /** What is wrong at a field; null when nothing is. */
  public String error(String field) {
    return errors.stream()
        .filter(fault -> fault.field().equals(field))
        .map(Fault::text)
        .findFirst()
        .orElse(null);
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** One thing that is wrong, at a field. */
  record Fault(String field, String text) {}
}
