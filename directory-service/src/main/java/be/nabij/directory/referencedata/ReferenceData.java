package be.nabij.directory.referencedata;

import be.nabij.directory.contactpoint.ContactPointLoading;
import be.nabij.directory.contactpoint.KnownContactPoint;
import be.nabij.directory.location.Locations;
import be.nabij.directory.municipality.LoadedMunicipality;
import be.nabij.directory.municipality.MunicipalityLoading;
import be.nabij.directory.municipality.MunicipalityRow;
import be.nabij.directory.municipality.Succession;
import be.nabij.directory.offer.OfferLoading;
import be.nabij.directory.offer.Offers;
import be.nabij.directory.zone.ZoneLoading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The municipalities, and all that hangs on them. */
@ApplicationScoped
class ReferenceData {
  private final MunicipalityLoading municipalities;
  private final ZoneLoading zones;
  private final ContactPointLoading contactPoints;
  private final OfferLoading offerLoading;
  private final Offers offers;
  private final Locations locations;

  ReferenceData(
      MunicipalityLoading municipalities,
      ZoneLoading zones,
      ContactPointLoading contactPoints,
      OfferLoading offerLoading,
      Offers offers,
      Locations locations) {
    this.municipalities = municipalities;
    this.zones = zones;
    this.contactPoints = contactPoints;
    this.offerLoading = offerLoading;
    this.offers = offers;
    this.locations = locations;
  }

  /** What is known. */
  List<MunicipalityRow> present() {
    return municipalities.present();
  }

  /** What a file would change; changes nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  Difference compare(List<Statement> statements) {
    return Difference.between(
        present(),
        statements,
        MunicipalityFile.formerNames(),
        nisCode -> offers.countFor(nisCode) + locations.countIn(nisCode) > 0);
  }

  /** Contact points that are known and that nobody would inherit. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<KnownContactPoint> leftOut(Difference difference) {
    return contactPoints.leftOut(Succession.of(difference.rows()));
  }

  /**
   * Makes these all municipalities there are: contact points, services and locations of one that is
   * gone move to its successor, and every contact point is told again.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void apply(List<MunicipalityRow> rows) {
    Succession succession = Succession.of(rows);
    List<LoadedMunicipality> loaded = municipalities.take(rows);
    List<KnownContactPoint> known = contactPoints.load(loaded, succession, zones.load(loaded));
    offerLoading.load(succession, known);
    municipalities.removeAllBut(succession.municipalities());
  }
}
