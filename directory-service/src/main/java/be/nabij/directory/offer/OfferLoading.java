package be.nabij.directory.offer;

import be.nabij.directory.contactpoint.ContactPointRetired;
import be.nabij.directory.contactpoint.KnownContactPoint;
import be.nabij.directory.location.Location;
import be.nabij.directory.location.LocationLoading;
import be.nabij.directory.municipality.Succession;
import be.nabij.directory.organisation.OrganisationEntry;
import be.nabij.directory.organisation.OrganisationLoading;
import be.nabij.directory.search.DirectoryWords;
import be.nabij.directory.source.Sources;
import be.nabij.directory.taxonomy.Taxonomies;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings organisations, locations and services in line with the data files, and the services that
 * stand for contact points in line with those.
 */
@ApplicationScoped
public class OfferLoading {
  private final OrganisationLoading organisationLoading;
  private final LocationLoading locationLoading;
  private final Offers offers;
  private final OfferPublishing publishing;
  private final Taxonomies taxonomies;
  private final DirectoryWords vocabulary;
  private final ObjectMapper mapper;
  private final Clock clock;

  OfferLoading(
      OrganisationLoading organisationLoading,
      LocationLoading locationLoading,
      Offers offers,
      OfferPublishing publishing,
      Taxonomies taxonomies,
      DirectoryWords vocabulary,
      ObjectMapper mapper,
      Clock clock) {
    this.organisationLoading = organisationLoading;
    this.locationLoading = locationLoading;
    this.offers = offers;
    this.publishing = publishing;
    this.taxonomies = taxonomies;
    this.vocabulary = vocabulary;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Every service of the data files and every known contact point, except what people have edited;
   * a second time finds nothing to change. Of what people have edited, which may be very much, only
   * what a merger changes is read.
   *
   * @param succession a service for who lives in a municipality from before a merger is one for the
   *     municipality of today
   * @throws IllegalStateException when the files are faulty
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void load(Succession succession, List<KnownContactPoint> contactPoints) {
    Sources sources = Sources.read(mapper);
    Map<String, OrganisationEntry> organisations =
        new HashMap<>(OrganisationLoading.read(sources, mapper));
    Map<String, Location> places = locationLoading.load(succession);
    List<OfferEntry> entries =
        OfferFiles.read(
                sources,
                organisations.keySet(),
                places.values().stream().map(Location::content).toList(),
                taxonomies,
                succession.known(),
                mapper)
            .stream()
            .map(entry -> entry.today(succession))
            .collect(Collectors.toCollection(ArrayList::new));
    Map<String, String> nisCodeOf = new HashMap<>();
    for (KnownContactPoint contactPoint : contactPoints) {
      OfferEntry entry = ContactPointOffer.of(contactPoint);
      entries.add(entry);
      nisCodeOf.put(entry.id(), contactPoint.nisCode());
      OrganisationEntry municipality = ContactPointOffer.organisationOf(contactPoint);
      organisations.putIfAbsent(municipality.id(), municipality);
    }
    boolean changed = organisationLoading.load(organisations.values());
    changed |= load(entries, nisCodeOf, organisations, places, succession);
    organisationLoading.removeAllBut(organisations.keySet());
    if (changed) {
      vocabulary.rebuild();
    }
  }

  private boolean load(
      List<OfferEntry> entries,
      Map<String, String> nisCodeOf,
      Map<String, OrganisationEntry> organisations,
      Map<String, Location> places,
      Succession succession) {
    Instant now = clock.instant();
    Map<String, Offer> known =
        offers.named(entries.stream().map(OfferEntry::id).toList()).stream()
            .collect(Collectors.toMap(Offer::slug, Function.identity()));
    Set<String> obsolete = new HashSet<>(known.keySet());
    boolean changed = false;
    for (OfferEntry entry : entries) {
      obsolete.remove(entry.id());
      changed |=
          publishing.refresh(
              Optional.ofNullable(known.get(entry.id()))
                  .orElseGet(() -> new Offer(entry, nisCodeOf.get(entry.id()))),
              entry,
              organisations.get(entry.organisation()),
              entry.locations().stream().map(places::get).toList(),
              now);
    }
    for (Offer offer : offers.editedAbout(succession.former())) {
      if (offer.follow(succession)) {
        offer.touch(now);
        changed = true;
      }
    }
    obsolete.forEach(slug -> offers.delete(known.get(slug)));
    return changed || !obsolete.isEmpty();
  }

  /** Keeps the service that stands for a contact point the same as it, in the same transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  void follow(@Observes KnownContactPoint contactPoint) {
    OfferEntry entry = ContactPointOffer.of(contactPoint);
    OrganisationEntry municipality = ContactPointOffer.organisationOf(contactPoint);
    organisationLoading.addIfMissing(municipality);
    Offer offer =
        offers
            .ofContactPoint(contactPoint.nisCode())
            .orElseGet(() -> new Offer(entry, contactPoint.nisCode()));
    if (publishing.refresh(offer, entry, municipality, List.of(), clock.instant())) {
      vocabulary.learn(offer.id());
    }
  }

  /** The service that stood for a contact point goes with it. */
  @Transactional(Transactional.TxType.MANDATORY)
  void follow(@Observes ContactPointRetired contactPoint) {
    offers.ofContactPoint(contactPoint.nisCode()).ifPresent(offers::delete);
  }
}
