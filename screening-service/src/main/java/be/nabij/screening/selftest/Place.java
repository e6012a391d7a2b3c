package be.nabij.screening.selftest;

import be.nabij.screening.municipality.Municipalities;
import be.nabij.screening.municipality.Municipality;
import be.nabij.screening.selftest.FilledIn.Hidden;
import java.util.List;
import java.util.Optional;

/** Where the person lives, as far as it matters: which contact point would call. */
record Place(String postalCode, Municipality municipality) {
  static final String POSTAL_CODE = "postcode";
  static final String MUNICIPALITY = "gemeente";

  /**
   * Reads it back from a page that knew it.
   *
   * @throws be.nabij.platform.problem.ProblemException 400 when no page of ours can have sent it,
   *     503 while the list of municipalities has not arrived
   */
  static Place of(SelfTestForm form, Municipalities municipalities) {
    String postalCode = form.required(POSTAL_CODE);
    return new Place(
        postalCode,
        chosen(municipalities.byPostalCode(postalCode), form).orElseThrow(SelfTestForm::tampered));
  }

  /**
   * The municipality that was chosen among those of a postal code, if one was.
   *
   * @throws be.nabij.platform.problem.ProblemException 400 when it is none of them
   */
  static Optional<Municipality> chosen(List<Municipality> candidates, SelfTestForm form) {
    String nisCode = form.text(MUNICIPALITY);
    if (nisCode.isEmpty()) {
      return Optional.empty();
    }
    Optional<Municipality> chosen =
        candidates.stream().filter(one -> one.nisCode().equals(nisCode)).findFirst();
    if (chosen.isEmpty()) {
      throw SelfTestForm.tampered();
    }
    return chosen;
  }

  /** What a page has to carry along. */
  List<Hidden> hidden() {
    return List.of(
        new Hidden(POSTAL_CODE, postalCode), new Hidden(MUNICIPALITY, municipality.nisCode()));
  }
}
