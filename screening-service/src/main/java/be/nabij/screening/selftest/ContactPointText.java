package be.nabij.screening.selftest;

import be.nabij.platform.page.OpeningHoursText;
import be.nabij.platform.page.PhoneText;
import be.nabij.screening.municipality.ContactPoint;
import be.nabij.screening.municipality.Municipality;
import java.util.List;

/**
 * The contact point of a municipality as a page shows it.
 *
 * @param municipality its name
 * @param name how to speak of it, also when it is not known yet
 * @param known whether the rest is known
 * @param dialled the phone number for a link
 * @param phone the phone number to read
 * @param email null when there is none
 * @param openingHours a line each; empty when not known
 * @param fallback whether it stands in for a contact point that is not known
 */
record ContactPointText(
    String municipality,
    String name,
    boolean known,
    String dialled,
    String phone,
    String email,
    List<String> openingHours,
    boolean fallback) {

  static ContactPointText of(Municipality municipality) {
    return municipality
        .contactPoint()
        .map(contactPoint -> of(municipality.name(), contactPoint))
        .orElseGet(
            () ->
                new ContactPointText(
                    municipality.name(),
                    "het contactpunt van " + municipality.name(),
                    false,
                    null,
                    null,
                    null,
                    List.of(),
                    false));
  }

  private static ContactPointText of(String municipality, ContactPoint contactPoint) {
    return new ContactPointText(
        municipality,
        contactPoint.name(),
        true,
        contactPoint.phone(),
        PhoneText.of(contactPoint.phone()),
        contactPoint.email(),
        contactPoint.openingHours() == null
            ? List.of()
            : OpeningHoursText.of(contactPoint.openingHours()),
        Boolean.TRUE.equals(contactPoint.fallback()));
  }
}
