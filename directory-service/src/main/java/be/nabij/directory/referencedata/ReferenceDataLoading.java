package be.nabij.directory.referencedata;

import be.nabij.directory.contactpoint.ContactPointLoading;
import be.nabij.directory.contactpoint.KnownContactPoint;
import be.nabij.directory.municipality.LoadedMunicipality;
import be.nabij.directory.municipality.MunicipalityLoading;
import be.nabij.directory.offer.OfferLoading;
import be.nabij.directory.zone.ZoneLoading;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Loads the data files at every start, in one transaction, and says to the other services what is
 * current. Replicas that start together do this one after the other.
 */
@ApplicationScoped
class ReferenceDataLoading {
  private static final long ADVISORY_LOCK = 0x6e6162696a_0100L;

  private final EntityManager database;
  private final MunicipalityLoading municipalities;
  private final ZoneLoading zones;
  private final ContactPointLoading contactPoints;
  private final OfferLoading offers;

  ReferenceDataLoading(
      EntityManager database,
      MunicipalityLoading municipalities,
      ZoneLoading zones,
      ContactPointLoading contactPoints,
      OfferLoading offers) {
    this.database = database;
    this.municipalities = municipalities;
    this.zones = zones;
    this.contactPoints = contactPoints;
    this.offers = offers;
  }

  @Transactional
  void load(@Observes StartupEvent event) {
    database
        .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
        .setParameter("lock", ADVISORY_LOCK)
        .getSingleResult();
    List<LoadedMunicipality> loaded = municipalities.load();
    List<KnownContactPoint> known = contactPoints.load(loaded, zones.load(loaded));
    offers.load(
        loaded.stream().map(one -> one.municipality().nisCode()).collect(Collectors.toSet()),
        known);
  }
}
