package be.nabij.directory.offer;

import be.nabij.directory.contactpoint.KnownContactPoint;
import be.nabij.directory.eligibility.Anonymity;
import be.nabij.directory.eligibility.Area;
import be.nabij.directory.eligibility.Eligibility;
import be.nabij.directory.organisation.OrganisationEntry;
import be.nabij.directory.organisation.Phone;
import be.nabij.platform.search.SearchWords;
import java.util.List;

/** A contact point as one of the services, so that whoever searches services finds it too. */
final class ContactPointOffer {
  private static final String RULE = "DR-06";

  private ContactPointOffer() {}

  static OfferEntry of(KnownContactPoint contactPoint) {
    String municipality = contactPoint.municipality();
    return new OfferEntry(
        "contact-point-" + contactPoint.nisCode(),
        organisationOf(contactPoint).id(),
        contactPoint.name(),
        null,
        "contact-point",
        "person",
        List.of("phone", "on-site"),
        "Het contactpunt van "
            + municipality
            + " voor wie zich alleen voelt. Vraag eerst of de persoon het goed vindt; daarna belt"
            + " iemand van de gemeente terug en zoekt mee naar hulp die past.",
        List.of(
            "meldpunt",
            "eenzaamheid",
            "OCMW",
            "sociaal huis",
            "gemeente",
            "terugbellen",
            municipality),
        null,
        contactPoint.email(),
        List.of(new Phone(contactPoint.phone(), null)),
        List.of(),
        List.of(),
        List.of(Area.municipality(contactPoint.nisCode())),
        Anonymity.NOT_OFFERED,
        List.of(),
        new Eligibility(RULE, List.of(), "Voor wie in " + municipality + " woont."),
        List.of(),
        contactPoint.openingHours() == null
            ? List.of()
            : List.of(new OfferEntry.Schedule(contactPoint.openingHours(), null, null, null, null)),
        null,
        contactPoint.source(),
        contactPoint.verifiedAt());
  }

  static OrganisationEntry organisationOf(KnownContactPoint contactPoint) {
    String municipality = contactPoint.municipality();
    return new OrganisationEntry(
        "lokaal-bestuur-" + SearchWords.fold(municipality).replace(' ', '-'),
        "Lokaal bestuur " + municipality,
        null,
        "Gemeente en OCMW van " + municipality + ".",
        null,
        null,
        List.of(),
        List.of(),
        null,
        contactPoint.source(),
        contactPoint.verifiedAt());
  }
}
