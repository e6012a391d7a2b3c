package be.nabij.directory.hsds;

import be.nabij.directory.eligibility.Place;
import be.nabij.directory.freshness.Today;
import be.nabij.directory.hsds.shape.HsdsOrganization;
import be.nabij.directory.hsds.shape.HsdsService;
import be.nabij.directory.hsds.shape.HsdsServiceAtLocation;
import be.nabij.directory.municipality.Places;
import be.nabij.directory.offer.Offer;
import be.nabij.directory.offer.OfferLocation;
import be.nabij.directory.offer.OfferQuery;
import be.nabij.directory.offer.OfferSearch;
import be.nabij.directory.offer.OfferStatus;
import be.nabij.directory.offer.Offers;
import be.nabij.directory.organisation.Organisation;
import be.nabij.directory.organisation.OrganisationSearch;
import be.nabij.directory.organisation.Organisations;
import be.nabij.directory.taxonomy.Taxonomies;
import be.nabij.directory.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads services, organisations and services at locations in the shapes of HSDS 3.0. */
@ApplicationScoped
class HsdsReading {
  private final Offers offers;
  private final OfferSearch offerSearch;
  private final Organisations organisations;
  private final OrganisationSearch organisationSearch;
  private final Places places;
  private final Taxonomies taxonomies;
  private final Today freshness;

  HsdsReading(
      Offers offers,
      OfferSearch offerSearch,
      Organisations organisations,
      OrganisationSearch organisationSearch,
      Places places,
      Taxonomies taxonomies,
      Today freshness) {
    this.offers = offers;
    this.offerSearch = offerSearch;
    this.organisations = organisations;
    this.organisationSearch = organisationSearch;
    this.places = places;
    this.taxonomies = taxonomies;
    this.freshness = freshness;
  }

  long countServices(HsdsQuery query) {
    return offerSearch.countServices(offerQuery(query));
  }

  List<HsdsService> services(HsdsQuery query, int offset, int limit) {
    List<Offer> found = offers.inOrder(offerSearch.services(offerQuery(query), offset, limit));
    if (query.minimal()) {
      return found.stream().map(HsdsShapes::minimal).toList();
    }
    HsdsShapes shapes = shapes(query.full());
    Map<UUID, Organisation> by = organisationsOf(found);
    return found.stream()
        .map(
            offer ->
                query.full()
                    ? shapes.full(offer, by.get(offer.organisation()))
                    : shapes.row(offer, by.get(offer.organisation())))
        .toList();
  }

  /** These services with everything nested, in their order; without those that are not shown. */
  List<HsdsService> full(List<UUID> ids) {
    List<Offer> found =
        offers.inOrder(ids).stream()
            .filter(offer -> offer != null && offer.status() == OfferStatus.PUBLISHED)
            .toList();
    HsdsShapes shapes = shapes(true);
    Map<UUID, Organisation> by = organisationsOf(found);
    return found.stream().map(offer -> shapes.full(offer, by.get(offer.organisation()))).toList();
  }

  /** Also one that is retired, which then says so. */
  Optional<HsdsService> service(UUID id) {
    return offers
        .everPublished(id)
        .map(offer -> shapes(true).full(offer, organisations.findById(offer.organisation())));
  }

  long countAtLocations(HsdsQuery query) {
    return offerSearch.countAtLocations(offerQuery(query));
  }

  List<HsdsServiceAtLocation> atLocations(HsdsQuery query, int offset, int limit) {
    List<OfferLocation> found =
        offers.atLocationsInOrder(offerSearch.atLocations(offerQuery(query), offset, limit));
    HsdsShapes shapes = shapes(query.full());
    Map<UUID, Organisation> by = organisationsOf(found.stream().map(OfferLocation::offer).toList());
    return found.stream()
        .map(
            at ->
                query.full()
                    ? shapes.full(at, by.get(at.offer().organisation()))
                    : shapes.row(at, by.get(at.offer().organisation())))
        .toList();
  }

  Optional<HsdsServiceAtLocation> atLocation(UUID id) {
    return offers.atLocationsInOrder(List.of(id)).stream()
        .flatMap(at -> Optional.ofNullable(at).stream())
        .findFirst()
        .filter(at -> at.offer().status() != OfferStatus.DRAFT)
        .map(at -> shapes(true).full(at, organisations.findById(at.offer().organisation())));
  }

  long countOrganizations(HsdsQuery query) {
    return organisationSearch.count(query.words());
  }

  List<HsdsOrganization> organizations(
      HsdsQuery query, boolean fullService, int offset, int limit) {
    List<UUID> ids = organisationSearch.ids(query.words(), offset, limit);
    Map<UUID, Organisation> found = organisations.byId(ids);
    boolean nested = query.full() || fullService;
    HsdsShapes shapes = shapes(nested);
    if (!nested) {
      return ids.stream().map(found::get).map(shapes::row).toList();
    }
    Map<UUID, List<Offer>> services =
        offers.ofOrganisations(ids).stream().collect(Collectors.groupingBy(Offer::organisation));
    return ids.stream()
        .map(found::get)
        .map(
            organisation ->
                full(
                    organisation,
                    services.getOrDefault(organisation.id(), List.of()),
                    fullService,
                    shapes))
        .toList();
  }

  Optional<HsdsOrganization> organization(UUID id, boolean fullService) {
    return organisations
        .findByIdOptional(id)
        .map(
            organisation ->
                full(organisation, offers.ofOrganisations(List.of(id)), fullService, shapes(true)));
  }

  private static HsdsOrganization full(
      Organisation organisation, List<Offer> services, boolean fullService, HsdsShapes shapes) {
    Function<Offer, HsdsService> shape =
        fullService ? offer -> shapes.full(offer, organisation) : shapes::ownRow;
    return shapes.full(organisation, services.stream().map(shape).toList());
  }

  private Map<UUID, Organisation> organisationsOf(List<Offer> found) {
    return organisations.byId(found.stream().map(Offer::organisation).distinct().toList());
  }

  private HsdsShapes shapes(boolean nested) {
    return new HsdsShapes(taxonomies, nested ? places.names() : Map.of(), freshness::stale);
  }

  private OfferQuery offerQuery(HsdsQuery query) {
    List<Place> livingIn = query.postcode() == null ? null : places.postalCode(query.postcode());
    return new OfferQuery(
        query.words(),
        terms(query),
        query.organizationId(),
        query.modifiedAfter(),
        livingIn,
        query.ring(),
        null);
  }

  private List<UUID> terms(HsdsQuery query) {
    if (query.taxonomyId() == null) {
      return query.taxonomyTermId() == null ? List.of() : List.of(query.taxonomyTermId());
    }
    List<UUID> ofTaxonomy =
        taxonomies.find(query.taxonomyId()).map(Taxonomy::terms).orElse(List.of()).stream()
            .map(Taxonomy.Term::id)
            .toList();
    if (query.taxonomyTermId() == null) {
      // An unknown taxonomy classifies nothing; its own id is the id of no term.
      return ofTaxonomy.isEmpty() ? List.of(query.taxonomyId()) : ofTaxonomy;
    }
    return List.of(
        ofTaxonomy.contains(query.taxonomyTermId()) ? query.taxonomyTermId() : query.taxonomyId());
  }
}
