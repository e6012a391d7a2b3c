package be.nabij.directory.editing;

import be.nabij.directory.location.Locations;
import be.nabij.directory.municipality.Places;
import be.nabij.directory.offer.Offer;
import be.nabij.directory.offer.OfferCheck;
import be.nabij.directory.offer.OfferDraft;
import be.nabij.directory.offer.OfferEntry;
import be.nabij.directory.offer.OfferPublishing;
import be.nabij.directory.offer.OfferStatus;
import be.nabij.directory.offer.OfferTransition;
import be.nabij.directory.offer.Offers;
import be.nabij.directory.organisation.Organisation;
import be.nabij.directory.organisation.OrganisationEntry;
import be.nabij.directory.organisation.OrganisationLoading;
import be.nabij.directory.organisation.Organisations;
import be.nabij.directory.search.DirectoryWords;
import be.nabij.directory.taxonomy.Taxonomies;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.ExpectedRevision;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What an editor of a municipality may do with its services. */
@ApplicationScoped
public class ServiceEditing {
  private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+";
  private static final int LONGEST_EMAIL = 254;
  private static final List<String> ABOUT_THE_EDIT =
      List.of("municipality", "responsible", "publish", "basedOn");

  private final Offers offers;
  private final OfferPublishing publishing;
  private final Organisations organisations;
  private final OrganisationLoading organisationLoading;
  private final Locations locations;
  private final Places places;
  private final Taxonomies taxonomies;
  private final DirectoryWords vocabulary;
  private final ServiceDrafting drafting;
  private final ServiceAccess access;
  private final ServiceRecords records;
  private final Caller caller;
  private final ObjectMapper mapper;
  private final Clock clock;

  ServiceEditing(
      Offers offers,
      OfferPublishing publishing,
      Organisations organisations,
      OrganisationLoading organisationLoading,
      Locations locations,
      Places places,
      Taxonomies taxonomies,
      DirectoryWords vocabulary,
      ServiceDrafting drafting,
      ServiceAccess access,
      ServiceRecords records,
      Caller caller,
      ObjectMapper mapper,
      Clock clock) {
    this.offers = offers;
    this.publishing = publishing;
    this.organisations = organisations;
    this.organisationLoading = organisationLoading;
    this.locations = locations;
    this.places = places;
    this.taxonomies = taxonomies;
    this.vocabulary = vocabulary;
    this.drafting = drafting;
    this.access = access;
    this.records = records;
    this.caller = caller;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Adds a service, as a draft or published at once.
   *
   * @throws ProblemException 400 naming every field at fault
   */
  @Transactional
  public ServiceView add(ServiceEdit edit) {
    InputErrors errors = new InputErrors();
    Referable referable = referable();
    String municipality = municipality(edit.municipality(), errors);
    OfferDraft draft =
        drafting.draft(
            newSlug(municipality),
            municipality,
            written(edit),
            base(edit, errors),
            referable,
            errors);
    String responsible = responsible(edit.responsible(), null, errors);
    errors.throwIfAny();
    Instant now = clock.instant();
    Offer offer = publishing.draft(draft, municipality, responsible, now);
    if (edit.publishes()) {
      show(offer, draft, referable, now);
      vocabulary.learn(offer.id());
    } else {
      publishing.keep(offer);
    }
    records.remember(offer, edit.publishes() ? "add-and-publish" : "add", null);
    return records.view(offer);
  }

  /**
   * Writes the draft of a service anew, or publishes what is written at once.
   *
   * @throws ProblemException 404 when it is not the caller's own, 412 when somebody else changed it
   *     meanwhile, 400 naming every field at fault
   */
  @Transactional
  public ServiceView change(UUID id, ServiceEdit edit, ExpectedRevision expected) {
    Offer offer = lock(id, expected);
    InputErrors errors = new InputErrors();
    Referable referable = referable();
    if (!offer.owner().equals(edit.municipality())) {
      errors.add("municipality", "not-allowed", "It is kept by " + offer.owner() + ".");
    }
    if (edit.basedOn() != null) {
      errors.add("basedOn", "not-allowed", "Only a new service can be based on another.");
    }
    OfferDraft draft =
        drafting.draft(offer.slug(), offer.owner(), written(edit), null, referable, errors);
    String responsible = responsible(edit.responsible(), offer.responsible(), errors);
    errors.throwIfAny();
    if (edit.publishes()) {
      publish(offer, draft, responsible, referable);
    } else {
      write(offer, draft, responsible);
    }
    return records.view(offer);
  }

  /**
   * Publishes what is written, or brings back what was retired.
   *
   * @throws ProblemException 409 when there is nothing to publish
   */
  @Transactional
  public ServiceView publish(UUID id, ExpectedRevision expected) {
    Offer offer = lock(id, expected);
    offer.require(OfferTransition.PUBLISH);
    OfferDraft draft =
        offer.draft() == null ? new OfferDraft(offer.content(), null) : offer.draft();
    Referable referable = referable();
    InputErrors errors = new InputErrors();
    for (OfferCheck.Fault fault : ServiceDrafting.faults(draft, referable)) {
      errors.add(fault.field(), fault.code(), fault.detail());
    }
    errors.throwIfAny();
    publish(offer, draft, offer.responsible(), referable);
    return records.view(offer);
  }

  /**
   * Throws away what is written and not published; a service that was never published is gone.
   *
   * @return what remains, or null
   * @throws ProblemException 409 when there is no draft
   */
  @Transactional
  public ServiceView discardDraft(UUID id, ExpectedRevision expected) {
    Offer offer = lock(id, expected);
    offer.require(OfferTransition.DISCARD_DRAFT);
    if (offer.status() == OfferStatus.DRAFT) {
      records.rememberGone(offer);
      offers.delete(offer);
      return null;
    }
    JsonNode before = records.state(offer);
    offer.discardDraft();
    records.remember(offer, "discard-draft", before);
    return records.view(offer);
  }

  /**
   * Takes a service out of every list and search.
   *
   * @throws ProblemException 409 when it is not published
   */
  @Transactional
  public ServiceView retire(UUID id, String reason, ExpectedRevision expected) {
    Offer offer = lock(id, expected);
    JsonNode before = records.state(offer);
    offer.retire(reason, clock.instant());
    records.remember(offer, "retire", before);
    return records.view(offer);
  }

  /** Writes the draft anew; the same again changes nothing. */
  private void write(Offer offer, OfferDraft draft, String responsible) {
    if (draft.equals(offer.draft()) && Objects.equals(responsible, offer.responsible())) {
      return;
    }
    JsonNode before = records.state(offer);
    offer.write(draft, responsible, clock.instant());
    records.remember(offer, "change", before);
  }

  /** Publishes; the same again changes nothing. */
  private void publish(Offer offer, OfferDraft draft, String responsible, Referable referable) {
    boolean shown =
        offer.status() == OfferStatus.PUBLISHED
            && offer.draft() == null
            && draft.entry().equals(offer.content())
            && Objects.equals(responsible, offer.responsible());
    if (shown) {
      return;
    }
    JsonNode before = records.state(offer);
    offer.answerFor(responsible);
    show(offer, draft, referable, clock.instant());
    vocabulary.learn(offer.id());
    records.remember(offer, "publish", before);
  }

  /** Shows what is written; the vocabulary is still to learn its words. */
  @Transactional(Transactional.TxType.MANDATORY)
  void show(Offer offer, OfferDraft draft, Referable referable, Instant now) {
    OfferEntry entry = draft.entry();
    if (draft.newOrganisation() != null) {
      organisationLoading.addIfMissing(
          new OrganisationEntry(
              entry.organisation(),
              draft.newOrganisation(),
              null,
              "Biedt hulp aan in " + referable.municipalities().get(offer.owner()) + ".",
              null,
              null,
              List.of(),
              List.of(),
              null,
              entry.source(),
              entry.verifiedAt()));
    }
    Organisation organisation = organisations.named(entry.organisation()).orElseThrow();
    publishing.publish(offer, entry, organisation.content(), referable.placesOf(entry), now);
  }

  /** What services of this caller may refer to. */
  Referable referable() {
    Map<String, Boolean> known = new HashMap<>();
    return new Referable(
        slug -> known.computeIfAbsent(slug, name -> organisations.named(name).isPresent()),
        locations.byName(),
        taxonomies,
        places.names(),
        caller.municipalities(Roles.DIRECTORY_EDITOR));
  }

  /** The NIS code, when it is the caller's own; one that stands in for it otherwise. */
  String municipality(String nisCode, InputErrors errors) {
    if (nisCode == null) {
      errors.add("municipality", "required", "The municipality that keeps it is required.");
      return "";
    }
    if (!caller.municipalities(Roles.DIRECTORY_EDITOR).contains(nisCode)) {
      errors.add("municipality", "not-allowed", "It is not a municipality of this editor.");
    }
    return nisCode;
  }

  /** Who answers for a service: as written, as before, or the editor. */
  String responsible(String written, String before, InputErrors errors) {
    if (written == null || written.isBlank()) {
      return before == null ? caller.email().orElse(null) : before;
    }
    String email = written.strip();
    if (!email.matches(EMAIL) || email.length() > LONGEST_EMAIL) {
      errors.add("responsible", "wrong-format", "An e-mail address is expected.");
    }
    return email;
  }

  /** A stable name that no other service has. */
  static String newSlug(String municipality) {
    return municipality + "-" + Generators.timeBasedEpochGenerator().generate();
  }

  private Offer lock(UUID id, ExpectedRevision expected) {
    Offer offer = access.own(offers.lock(id).orElseThrow(ServiceAccess::notFound));
    expected.require(offer.revision());
    return offer;
  }

  private ObjectNode written(ServiceEdit edit) {
    ObjectNode fields = mapper.valueToTree(edit);
    return fields.remove(ABOUT_THE_EDIT);
  }

  private OfferEntry base(ServiceEdit edit, InputErrors errors) {
    if (edit.basedOn() == null) {
      return null;
    }
    return offers
        .findByIdOptional(edit.basedOn())
        .filter(offer -> offer.status() == OfferStatus.PUBLISHED)
        .map(Offer::content)
        .orElseGet(
            () -> {
              errors.add("basedOn", "unknown", "There is no such published service.");
              return null;
            });
  }
}
