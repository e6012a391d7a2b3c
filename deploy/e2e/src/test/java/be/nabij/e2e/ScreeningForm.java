package be.nabij.e2e;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * A screening as a partner app sends it: of a severely lonely person in Lier who agrees to be
 * called, unless told otherwise.
 */
final class ScreeningForm {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String LONELY_IN_LIER =
      """
      {
        "instrument": "djg-6",
        "subject": {"birthYear": 1948, "postalCode": "2500"},
        "answers": {"3": "yes", "9": "yes", "10": "more-or-less", "4": "no", "7": "more-or-less", "8": "no"},
        "context": {"duration": "situational"},
        "complete": true,
        "warmReferral": {
          "consent": {
            "given": true, "purpose": "warm-referral", "scope": "summary-and-answers", "method": "spoken",
            "text": "Ik vind het goed dat het Meldpunt van mijn gemeente mij belt."
          },
          "contact": {"preferredChannel": "phone", "preferredMoment": "in de voormiddag"},
          "urgency": "normal"
        }
      }
      """;

  private final ObjectNode body;

  private ScreeningForm(ObjectNode body) {
    this.body = body;
  }

  static ScreeningForm of(Person person) {
    return new ScreeningForm((ObjectNode) parse(LONELY_IN_LIER))
        .with("/subject/partnerReference", "ref-" + UUID.randomUUID())
        .with("/warmReferral/contact/name", person.name())
        .with("/warmReferral/contact/phone", person.phone())
        .with("/warmReferral/contact/email", person.email());
  }

  static ScreeningForm ofSomeone() {
    return of(Person.someone());
  }

  /** Somebody who says no to being called: there is nobody to name. */
  static ScreeningForm ofSomeoneWhoRefuses() {
    return ofSomeone().with("/warmReferral/consent/given", false).without("/warmReferral/contact");
  }

  /** Somebody who was not even asked. */
  static ScreeningForm ofSomeoneNotAsked() {
    return ofSomeone().without("/warmReferral");
  }

  ScreeningForm livingAt(String postalCode) {
    return with("/subject/postalCode", postalCode);
  }

  ScreeningForm livingIn(String nisCode) {
    return with("/subject/municipality", nisCode);
  }

  /** The form with another value at a JSON pointer; the object around it is there already. */
  ScreeningForm with(String pointer, Object value) {
    JsonPointer path = JsonPointer.compile(pointer);
    ObjectNode copy = body.deepCopy();
    ((ObjectNode) copy.at(path.head()))
        .set(path.last().getMatchingProperty(), MAPPER.valueToTree(value));
    return new ScreeningForm(copy);
  }

  ScreeningForm without(String pointer) {
    JsonPointer path = JsonPointer.compile(pointer);
    ObjectNode copy = body.deepCopy();
    ((ObjectNode) copy.at(path.head())).remove(path.last().getMatchingProperty());
    return new ScreeningForm(copy);
  }

  /** The partner's own pseudonym for this person. */
  String reference() {
    return body.at("/subject/partnerReference").asText();
  }

  ObjectNode body() {
    return body;
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
