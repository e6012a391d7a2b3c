package be.nabij.directory.editing;

import be.nabij.directory.contactpoint.PhoneNumber;
import be.nabij.directory.eligibility.Area;
import be.nabij.directory.offer.OfferCheck;
import be.nabij.directory.offer.OfferDraft;
import be.nabij.directory.offer.OfferEntry;
import be.nabij.platform.datafile.SchemaFaults;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.search.SearchWords;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ClockProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From what an editor writes, in JSON or in a row of a file, to a draft: fills in what may be left
 * out, writes texts and phone numbers in one way, and names every fault.
 */
@ApplicationScoped
class ServiceDrafting {
  private static final String CONTACT_POINT = "contact-point";
  private static final Set<String> LISTS_THAT_MAY_BE_EMPTY =
      Set.of("keywords", "locations", "languages");

  /** Stands in for a field at fault, so that the other fields can still be looked at. */
  private static final String HARMLESS =
      """
      {"organisation": "x", "name": "x", "type": "information", "audience": "person",
       "channels": ["online"], "description": "x", "keywords": [], "locations": [], "areas": [],
       "anonymous": "not-relevant", "languages": [], "eligibility": {}, "source": "x",
       "verifiedAt": "2000-01-01"}
      """;

  private final ServiceSchema schema;
  private final ObjectMapper mapper;
  private final ClockProvider belgium;
  private final JsonNode harmless;

  ServiceDrafting(ServiceSchema schema, ObjectMapper mapper, ClockProvider belgium)
      throws JsonProcessingException {
    this.schema = schema;
    this.mapper = mapper;
    this.belgium = belgium;
    this.harmless = mapper.readTree(HARMLESS);
  }

  /**
   * The draft that is meant.
   *
   * @param slug stable name of the service
   * @param municipality NIS code of the municipality that keeps it
   * @param written the fields of a service, and {@code organisationName}
   * @param base what to take over where nothing was written, or null
   * @return null when there are faults, which are then among the errors
   */
  OfferDraft draft(
      String slug,
      String municipality,
      JsonNode written,
      OfferEntry base,
      Referable referable,
      InputErrors errors) {
    ObjectNode fields = (ObjectNode) plain(written);
    if (base != null) {
      takeOver(base, fields);
    }
    fields.put("id", slug);
    fillIn(fields, municipality, referable);
    writeNumbers(fields, errors);
    String newOrganisation = organisation(fields, municipality, referable, errors);
    Set<String> faulty = schema.check(fields, errors);
    faulty.forEach(field -> replace(fields, field));
    OfferEntry entry = entry(fields, errors);
    if (entry != null) {
      refer(entry, newOrganisation, faulty, referable, errors);
    }
    return errors.isEmpty() ? new OfferDraft(entry, newOrganisation) : null;
  }

  /**
   * Faults in what a service refers to, which may have gone since it was written.
   *
   * @param newOrganisation name of an organisation that will be there, or null
   */
  static List<OfferCheck.Fault> faults(OfferDraft draft, Referable referable) {
    return OfferCheck.faults(draft.entry(), referable.known()).stream()
        .filter(fault -> !fault.field().equals("organisation") || draft.newOrganisation() == null)
        .toList();
  }

  private void replace(ObjectNode fields, String field) {
    if (harmless.has(field)) {
      fields.set(field, harmless.get(field));
    } else {
      fields.remove(field);
    }
  }

  private OfferEntry entry(ObjectNode fields, InputErrors errors) {
    try {
      return mapper.treeToValue(fields, OfferEntry.class);
    } catch (JsonProcessingException e) {
      // The schema lets through days that no calendar has.
      errors.add("verifiedAt", "wrong-format", "A date of the calendar is expected.");
      return null;
    }
  }

  private void refer(
      OfferEntry entry,
      String newOrganisation,
      Set<String> faulty,
      Referable referable,
      InputErrors errors) {
    faults(new OfferDraft(entry, newOrganisation), referable).stream()
        .filter(fault -> !faulty.contains(SchemaFaults.outermost(fault.field())))
        .forEach(fault -> errors.add(fault.field(), fault.code(), fault.detail()));
    if (entry.type().equals(CONTACT_POINT)) {
      errors.add("type", "not-allowed", "Contact points are edited at /v1/contactPoints.");
    }
    if (!faulty.contains("areas")) {
      ownAreas(entry, referable, errors);
    }
    if (entry.verifiedAt().isAfter(LocalDate.now(belgium.getClock()))) {
      errors.add("verifiedAt", "out-of-range", "This day is still to come.");
    }
  }

  private static void ownAreas(OfferEntry entry, Referable referable, InputErrors errors) {
    if (entry.areas().isEmpty()) {
      errors.add("areas", "not-allowed", "Services of everywhere are kept in the data files.");
    }
    for (int number = 0; number < entry.areas().size(); number++) {
      Area area = entry.areas().get(number);
      if (area.kind() != Area.Kind.MUNICIPALITY || !referable.own().contains(area.code())) {
        errors.add(
            "areas[" + number + "]",
            "not-allowed",
            "Only your own municipalities, as in municipality:12021.");
      }
    }
  }

  /** Who offers it, as a stable name in {@code organisation}; the name when they are new. */
  private static String organisation(
      ObjectNode fields, String municipality, Referable referable, InputErrors errors) {
    String name = fields.path("organisationName").asText(null);
    fields.remove("organisationName");
    if (name == null) {
      return null;
    }
    if (fields.has("organisation")) {
      errors.add("organisationName", "not-allowed", "Give organisation or organisationName.");
      return null;
    }
    String slug = SearchWords.fold(name).replace(' ', '-');
    if (slug.isEmpty() || name.length() > 200) {
      errors.add("organisationName", "wrong-format", "A name of 1 to 200 characters is expected.");
      slug = "x";
    }
    if (referable.organisations().test(slug)) {
      fields.put("organisation", slug);
      return null;
    }
    fields.put("organisation", slug + "-" + municipality);
    return referable.organisations().test(slug + "-" + municipality) ? null : name;
  }

  /** Everything but whom it is for: a copy is for the own municipality. */
  private void takeOver(OfferEntry base, ObjectNode fields) {
    ObjectNode from = mapper.valueToTree(base);
    from.remove(List.of("id", "areas"));
    if (fields.has("organisationName")) {
      from.remove("organisation");
    }
    for (Map.Entry<String, JsonNode> field : from.properties()) {
      if (!fields.has(field.getKey())) {
        fields.set(field.getKey(), plain(field.getValue()));
      }
    }
    withoutEmptyLists(fields);
  }

  private void fillIn(ObjectNode fields, String municipality, Referable referable) {
    withoutEmptyLists(fields);
    LISTS_THAT_MAY_BE_EMPTY.forEach(list -> fields.withArrayProperty(list));
    if (!fields.has("areas")) {
      fields.withArrayProperty("areas").add(Area.municipality(municipality).toString());
    }
    if (!fields.has("eligibility")) {
      fields.putObject("eligibility");
    }
    if (fields.get("eligibility") instanceof ObjectNode eligibility
        && eligibility.path("ways").isArray()
        && eligibility.path("ways").isEmpty()) {
      eligibility.remove("ways");
    }
    if (!fields.has("source")) {
      fields.put(
          "source",
          "Gemeente " + referable.municipalities().getOrDefault(municipality, municipality));
    }
    if (!fields.has("verifiedAt")) {
      fields.put("verifiedAt", LocalDate.now(belgium.getClock()).toString());
    }
  }

  /** In the data files such a list is left out. */
  private static void withoutEmptyLists(ObjectNode fields) {
    List.of("phones", "contacts", "costs", "schedules").stream()
        .filter(list -> fields.path(list).isArray() && fields.path(list).isEmpty())
        .forEach(fields::remove);
  }

  /** Phone numbers as E.164; short national ones as they are. */
  private static void writeNumbers(ObjectNode fields, InputErrors errors) {
    List<String> faulty = new ArrayList<>();
    for (int position = 0; position < fields.path("phones").size(); position++) {
      if (fields.at("/phones/" + position) instanceof ObjectNode phone
          && phone.path("number").isTextual()
          && !phone.get("number").asText().matches("[0-9]{3,4}")) {
        String field = "phones[" + position + "].number";
        PhoneNumber.Format.e164(phone.get("number").asText())
            .ifPresentOrElse(number -> phone.put("number", number), () -> faulty.add(field));
      }
    }
    if (!faulty.isEmpty()) {
      faulty.forEach(
          field ->
              errors.add(
                  field,
                  "wrong-format",
                  "A phone number is expected, such as 03 800 05 00 or +32 3 800 05 00."));
      fields.remove("phones");
    }
  }

  /** Texts without blanks around them; what is null or blank is left out. */
  private JsonNode plain(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode plain = mapper.createObjectNode();
        object
            .properties()
            .forEach(
                field -> {
                  JsonNode value = plain(field.getValue());
                  if (!value.isNull() && !(value.isTextual() && value.asText().isEmpty())) {
                    plain.set(field.getKey(), value);
                  }
                });
        yield plain;
      }
      case ArrayNode array -> {
        ArrayNode plain = mapper.createArrayNode();
        array.forEach(item -> plain.add(plain(item)));
        yield plain;
      }
      case TextNode text -> TextNode.valueOf(text.asText().strip());
      default -> node;
    };
  }
}
