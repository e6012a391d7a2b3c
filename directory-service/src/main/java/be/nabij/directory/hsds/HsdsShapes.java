package be.nabij.directory.hsds;

import be.nabij.directory.eligibility.Area;
import be.nabij.directory.eligibility.Cost;
import be.nabij.directory.eligibility.Way;
import be.nabij.directory.hsds.shape.HsdsAddress;
import be.nabij.directory.hsds.shape.HsdsAttribute;
import be.nabij.directory.hsds.shape.HsdsContact;
import be.nabij.directory.hsds.shape.HsdsCostOption;
import be.nabij.directory.hsds.shape.HsdsLanguage;
import be.nabij.directory.hsds.shape.HsdsLocation;
import be.nabij.directory.hsds.shape.HsdsMetadata;
import be.nabij.directory.hsds.shape.HsdsOrganization;
import be.nabij.directory.hsds.shape.HsdsPhone;
import be.nabij.directory.hsds.shape.HsdsSchedule;
import be.nabij.directory.hsds.shape.HsdsService;
import be.nabij.directory.hsds.shape.HsdsServiceArea;
import be.nabij.directory.hsds.shape.HsdsServiceAtLocation;
import be.nabij.directory.hsds.shape.HsdsTaxonomy;
import be.nabij.directory.hsds.shape.HsdsTaxonomyTerm;
import be.nabij.directory.location.Location;
import be.nabij.directory.location.LocationEntry;
import be.nabij.directory.offer.Offer;
import be.nabij.directory.offer.OfferEntry;
import be.nabij.directory.offer.OfferEntry.Schedule;
import be.nabij.directory.offer.OfferLocation;
import be.nabij.directory.offer.OfferStatus;
import be.nabij.directory.organisation.Contact;
import be.nabij.directory.organisation.Organisation;
import be.nabij.directory.organisation.OrganisationEntry;
import be.nabij.directory.organisation.Phone;
import be.nabij.directory.organisation.StableId;
import be.nabij.directory.taxonomy.Taxonomies;
import be.nabij.directory.taxonomy.Taxonomy;
import be.nabij.platform.language.Languages;
import be.nabij.platform.page.DutchDates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Shows what the directory knows in the shapes of HSDS 3.0. */
final class HsdsShapes {
  private static final String SERVICE = "service";
  private static final String ORGANIZATION = "organization";

  private final Taxonomies taxonomies;
  private final Map<String, String> municipalityNames;
  private final Predicate<LocalDate> stale;

  /**
   * @param municipalityNames Dutch names by NIS code
   */
  HsdsShapes(
      Taxonomies taxonomies, Map<String, String> municipalityNames, Predicate<LocalDate> stale) {
    this.taxonomies = taxonomies;
    this.municipalityNames = municipalityNames;
    this.stale = stale;
  }

  /** Only what a list is required to name of a service, and when it changed. */
  static HsdsService minimal(Offer offer) {
    return new HsdsService(
        offer.id(),
        null,
        offer.content().name(),
        null,
        null,
        null,
        null,
        status(offer),
        null,
        null,
        null,
        null,
        null,
        null,
        offer.lastModified(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** What is not itself a list. */
  HsdsService row(Offer offer, Organisation organisation) {
    return service(offer, row(organisation), false, false);
  }

  /** The same without who offers it, for the list of an organisation's services. */
  HsdsService ownRow(Offer offer) {
    return service(offer, null, false, false);
  }

  HsdsService full(Offer offer, Organisation organisation) {
    return service(offer, row(organisation), true, true);
  }

  private HsdsService service(
      Offer offer, HsdsOrganization organization, boolean nested, boolean withLocations) {
    OfferEntry entry = offer.content();
    UUID id = offer.id();
    return new HsdsService(
        id,
        offer.organisation(),
        entry.name(),
        entry.alternateName(),
        entry.description(),
        entry.url(),
        entry.email(),
        status(offer),
        feesDescription(entry),
        entry.eligibility().description(),
        minimumAge(entry.eligibility().ways()),
        maximumAge(entry.eligibility().ways()),
        entry.verifiedAt(),
        alert(entry),
        offer.lastModified(),
        organization,
        nested ? phones(entry.phones(), id, SERVICE) : null,
        nested ? schedules(entry.schedules(), id) : null,
        nested ? entry.areas().stream().map(area -> area(area, id)).toList() : null,
        nested && withLocations
            ? offer.locations().stream().map(at -> atLocation(at, null)).toList()
            : null,
        nested ? entry.languages().stream().map(code -> language(code, id)).toList() : null,
        nested ? costs(entry.costs(), id) : null,
        nested ? contacts(entry.contacts(), id, SERVICE) : null,
        nested ? attributes(offer) : null,
        nested ? metadata(id, SERVICE, entry.verifiedAt(), entry.source()) : null);
  }

  /** What the source leaves open, and whether to ask first if it is still right. */
  private String alert(OfferEntry entry) {
    if (!stale.test(entry.verifiedAt())) {
      return entry.note();
    }
    String text =
        "Laatst nagekeken op "
            + DutchDates.day(entry.verifiedAt())
            + ": vraag eerst of dit nog klopt.";
    return entry.note() == null ? text : entry.note() + " " + text;
  }

  /** With the service, without its list of locations. */
  HsdsServiceAtLocation row(OfferLocation at, Organisation organisation) {
    return atLocation(at, row(at.offer(), organisation));
  }

  HsdsServiceAtLocation full(OfferLocation at, Organisation organisation) {
    return atLocation(at, service(at.offer(), row(organisation), true, false));
  }

  private HsdsServiceAtLocation atLocation(OfferLocation at, HsdsService service) {
    return new HsdsServiceAtLocation(
        at.id(),
        at.offer().id(),
        at.location().id(),
        at.location().content().description(),
        location(at.location()),
        service);
  }

  HsdsOrganization row(Organisation organisation) {
    return organization(organisation, null, false);
  }

  HsdsOrganization full(Organisation organisation, List<HsdsService> services) {
    return organization(organisation, services, true);
  }

  private HsdsOrganization organization(
      Organisation organisation, List<HsdsService> services, boolean nested) {
    OrganisationEntry entry = organisation.content();
    UUID id = organisation.id();
    return new HsdsOrganization(
        id,
        entry.name(),
        entry.alternateName(),
        entry.description(),
        entry.email(),
        entry.website(),
        entry.parent() == null ? null : StableId.of("organisation", entry.parent()),
        nested ? contacts(entry.contacts(), id, ORGANIZATION) : null,
        nested ? phones(entry.phones(), id, ORGANIZATION) : null,
        services,
        nested ? metadata(id, ORGANIZATION, entry.verifiedAt(), entry.source()) : null);
  }

  HsdsTaxonomy taxonomy(Taxonomy taxonomy) {
    return new HsdsTaxonomy(taxonomy.id(), taxonomy.name(), taxonomy.description());
  }

  HsdsTaxonomyTerm term(Taxonomy.Term term) {
    Taxonomy taxonomy =
        taxonomies.all().stream()
            .filter(one -> one.slug().equals(term.taxonomy()))
            .findFirst()
            .orElseThrow();
    return new HsdsTaxonomyTerm(
        term.id(),
        term.slug(),
        term.name(),
        term.description(),
        taxonomy.name(),
        taxonomy(taxonomy),
        Languages.DUTCH.getLanguage(),
        taxonomy.id());
  }

  private static String status(Offer offer) {
    return offer.status() == OfferStatus.RETIRED ? "inactive" : "active";
  }

  private static String feesDescription(OfferEntry entry) {
    return entry.costs().isEmpty()
        ? null
        : String.join("; ", entry.costs().stream().map(HsdsShapes::fee).toList());
  }

  private static String fee(Cost cost) {
    return cost.amount() == null || cost.amount().signum() == 0
        ? cost.option()
        : cost.option() + ": " + cost.amount().toPlainString() + " euro";
  }

  /** The youngest that any way allows; none when one way has no such limit. */
  private static Integer minimumAge(List<Way> ways) {
    return ways.stream().anyMatch(way -> way.ageFrom() == null)
        ? null
        : ways.stream().map(Way::ageFrom).min(Comparator.naturalOrder()).orElse(null);
  }

  private static Integer maximumAge(List<Way> ways) {
    return ways.stream().anyMatch(way -> way.ageBelow() == null)
        ? null
        : ways.stream().map(way -> way.ageBelow() - 1).max(Comparator.naturalOrder()).orElse(null);
  }

  private static HsdsLocation location(Location location) {
    LocationEntry entry = location.content();
    LocationEntry.Address address = entry.address();
    return new HsdsLocation(
        location.id(),
        entry.type() == LocationEntry.Type.VIRTUAL ? "virtual" : "physical",
        entry.name(),
        entry.description(),
        entry.municipality(),
        entry.municipality() == null ? null : "NIS code of the municipality",
        address == null
            ? null
            : List.of(
                new HsdsAddress(
                    StableId.of("address", location.slug()),
                    location.id(),
                    address.street(),
                    address.town(),
                    address.province(),
                    address.postalCode(),
                    entry.country(),
                    "physical")));
  }

  private static List<HsdsPhone> phones(List<Phone> phones, UUID of, String entity) {
    return phones.stream()
        .map(
            phone ->
                new HsdsPhone(
                    StableId.of("phone", of.toString(), phone.number()),
                    entity.equals(SERVICE) ? of : null,
                    entity.equals(ORGANIZATION) ? of : null,
                    phone.number(),
                    "voice",
                    phone.description()))
        .toList();
  }

  private static List<HsdsContact> contacts(List<Contact> contacts, UUID of, String entity) {
    return contacts.stream()
        .map(
            contact ->
                new HsdsContact(
                    StableId.of("contact", of.toString(), contact.name()),
                    entity.equals(SERVICE) ? of : null,
                    entity.equals(ORGANIZATION) ? of : null,
                    contact.name(),
                    contact.title(),
                    contact.email()))
        .toList();
  }

  private static List<HsdsSchedule> schedules(List<Schedule> schedules, UUID service) {
    return IntStream.range(0, schedules.size())
        .mapToObj(
            number -> {
              Schedule schedule = schedules.get(number);
              return new HsdsSchedule(
                  StableId.of("schedule", service.toString(), String.valueOf(number)),
                  service,
                  schedule.freq(),
                  schedule.byDay() == null ? null : String.join(",", schedule.byDay()),
                  schedule.description(),
                  schedule.opensAt(),
                  schedule.closesAt());
            })
        .toList();
  }

  private HsdsServiceArea area(Area area, UUID service) {
    String name =
        area.kind() == Area.Kind.MUNICIPALITY
            ? municipalityNames.getOrDefault(area.code(), area.code())
            : area.code();
    return new HsdsServiceArea(
        StableId.of("service-area", service.toString(), area.toString()),
        service,
        name,
        area.code(),
        area.kind().name().toLowerCase(Locale.ROOT));
  }

  private static HsdsLanguage language(String code, UUID service) {
    return new HsdsLanguage(
        StableId.of("language", service.toString(), code),
        service,
        Locale.of(code).getDisplayLanguage(Languages.DUTCH),
        code);
  }

  private static List<HsdsCostOption> costs(List<Cost> costs, UUID service) {
    return costs.stream()
        .map(
            cost ->
                new HsdsCostOption(
                    StableId.of("cost-option", service.toString(), cost.option()),
                    service,
                    cost.option(),
                    "EUR",
                    cost.amount(),
                    cost.per() == null ? null : "per gesprek"))
        .toList();
  }

  private List<HsdsAttribute> attributes(Offer offer) {
    return offer.terms().stream()
        .map(taxonomies::term)
        .flatMap(term -> term.stream())
        .map(
            term ->
                new HsdsAttribute(
                    StableId.of("attribute", offer.id().toString(), term.id().toString()),
                    offer.id(),
                    term.id(),
                    term.taxonomy(),
                    SERVICE,
                    term(term)))
        .toList();
  }

  /** The source and the day of the comparison, in the standard's words for provenance. */
  private static List<HsdsMetadata> metadata(
      UUID of, String entity, LocalDate comparedAt, String source) {
    return Stream.of(source)
        .filter(Objects::nonNull)
        .map(
            from ->
                new HsdsMetadata(
                    StableId.of("metadata", of.toString()),
                    of,
                    entity,
                    comparedAt,
                    "compared with source",
                    "source",
                    "",
                    from,
                    "Nabij"))
        .toList();
  }
}
