package be.nabij.directory.reminder;

import be.nabij.directory.contactpoint.KnownContactPoint;
import be.nabij.directory.contactpoint.KnownContactPoints;
import be.nabij.directory.freshness.EntryRef;
import be.nabij.directory.offer.OfferEntry;
import be.nabij.directory.offer.Offers;
import be.nabij.platform.page.OpeningHoursText;
import be.nabij.platform.page.PhoneText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an entry says, as people read it. */
@ApplicationScoped
class PublishedEntries {
  private final KnownContactPoints contactPoints;
  private final Offers offers;

  PublishedEntries(KnownContactPoints contactPoints, Offers offers) {
    this.contactPoints = contactPoints;
    this.offers = offers;
  }

  record Line(String label, String text) {}

  /** What is not there is left out. */
  List<Line> lines(EntryRef entry) {
    return switch (entry.kind()) {
      case CONTACT_POINT ->
          contactPoints
              .of(entry.id())
              .map(PublishedEntries::lines)
              .orElseThrow(CheckLinks::unknown);
      case SERVICE ->
          offers
              .findByIdOptional(UUID.fromString(entry.id()))
              .map(offer -> lines(offer.content()))
              .orElseThrow(CheckLinks::unknown);
    };
  }

  private static List<Line> lines(KnownContactPoint contactPoint) {
    List<Line> lines = new ArrayList<>();
    add(lines, "Gemeente", contactPoint.municipality());
    add(lines, "Telefoon", PhoneText.of(contactPoint.phone()));
    add(lines, "E-mail", contactPoint.email());
    add(lines, "Open", hours(contactPoint.openingHours()));
    add(lines, "Bron", contactPoint.source());
    return lines;
  }

  private static List<Line> lines(OfferEntry offer) {
    List<Line> lines = new ArrayList<>();
    add(lines, "Wat", offer.description());
    add(lines, "Voor wie", offer.eligibility().description());
    add(
        lines,
        "Telefoon",
        offer.phones().stream()
            .map(phone -> PhoneText.of(phone.number()))
            .collect(Collectors.joining(", ")));
    add(lines, "E-mail", offer.email());
    add(lines, "Website", offer.url());
    add(
        lines,
        "Open",
        offer.schedules().stream()
            .map(schedule -> hours(schedule.description()))
            .collect(Collectors.joining("; ")));
    add(lines, "Let op", offer.note());
    add(lines, "Bron", offer.source());
    return lines;
  }

  private static void add(List<Line> lines, String label, String text) {
    if (text != null && !text.isBlank()) {
      lines.add(new Line(label, text));
    }
  }

  private static String hours(String openingHours) {
    return openingHours == null ? null : String.join("; ", OpeningHoursText.of(openingHours));
  }
}
