package be.nabij.directory.editing;

import be.nabij.directory.offer.Offer;
import be.nabij.directory.offer.OfferDraft;
import be.nabij.directory.offer.OfferEntry;
import be.nabij.directory.offer.OfferStatus;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.revision.History;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What editors see of a service, and what is remembered of their changes. */
@ApplicationScoped
public class ServiceRecords {
  public static final String KIND = "service";

  private final History history;
  private final ObjectMapper mapper;
  private final Caller caller;

  ServiceRecords(History history, ObjectMapper mapper, Caller caller) {
    this.history = history;
    this.mapper = mapper;
    this.caller = caller;
  }

  public ServiceView view(Offer offer) {
    return new ServiceView(
        offer.id(),
        offer.status(),
        offer.revision(),
        offer.owner(),
        offer.editedAt(),
        offer.responsible(),
        offer.retiredBecause(),
        offer.status() == OfferStatus.DRAFT ? null : content(new OfferDraft(offer.content(), null)),
        offer.draft() == null ? null : content(offer.draft()),
        List.copyOf(offer.possibleTransitions()));
  }

  /** What the service says, as its editors wrote it last, with its state: for the history. */
  JsonNode state(Offer offer) {
    OfferDraft latest =
        offer.draft() == null ? new OfferDraft(offer.content(), null) : offer.draft();
    ObjectNode state = fields(latest);
    state.set("status", mapper.valueToTree(offer.status()));
    state.put("responsible", offer.responsible());
    state.put("retiredBecause", offer.retiredBecause());
    return state;
  }

  /**
   * Remembers what this caller did.
   *
   * @param before the state before, or null when there was nothing
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void remember(Offer offer, String action, JsonNode before) {
    history.record(
        KIND, offer.id().toString(), offer.revision(), action, caller.name(), before, state(offer));
  }

  /** Remembers that a draft that was never published is gone. */
  @Transactional(Transactional.TxType.MANDATORY)
  void rememberGone(Offer offer) {
    history.record(
        KIND,
        offer.id().toString(),
        offer.revision() + 1,
        "discard-draft",
        caller.name(),
        state(offer),
        null);
  }

  private ServiceContent content(OfferDraft draft) {
    return mapper.convertValue(fields(draft), ServiceContent.class);
  }

  /** The fields of a service as REST names them. */
  ObjectNode fields(OfferDraft draft) {
    OfferEntry entry = draft.entry();
    ObjectNode fields = mapper.valueToTree(entry);
    fields.remove("id");
    if (draft.newOrganisation() != null) {
      fields.remove("organisation");
      fields.put("organisationName", draft.newOrganisation());
    }
    return fields;
  }
}
