package be.nabij.directory.guide;

import be.nabij.directory.contactpoint.ContactPointView;
import be.nabij.platform.page.DutchDates;
import be.nabij.platform.page.OpeningHoursText;
import be.nabij.platform.page.PhoneText;
import java.util.List;

/**
 * The contact point of a municipality as people read it.
 *
 * @param municipality its name
 * @param guide address of the municipality's own guide
 * @param dialled the phone number for a link
 * @param phone the phone number to read
 * @param email null when there is none
 * @param openingHours a line each; empty when not known
 * @param verified the day somebody last compared it with its source, in words
 * @param stale whether that is too long ago to rely on
 * @param fallback whether it stands in for a contact point that is not known
 */
public record GuideContact(
    String municipality,
    String guide,
    String name,
    String dialled,
    String phone,
    String email,
    List<String> openingHours,
    String verified,
    boolean stale,
    String source,
    boolean fallback) {

  static GuideContact of(ContactPointView contactPoint) {
    return new GuideContact(
        contactPoint.municipality().name(),
        "/gids/" + contactPoint.municipality().nisCode(),
        contactPoint.name(),
        contactPoint.phone(),
        PhoneText.of(contactPoint.phone()),
        contactPoint.email(),
        contactPoint.openingHours() == null
            ? List.of()
            : OpeningHoursText.of(contactPoint.openingHours()),
        DutchDates.day(contactPoint.verifiedAt()),
        contactPoint.stale(),
        contactPoint.source(),
        contactPoint.fallback());
  }
}
