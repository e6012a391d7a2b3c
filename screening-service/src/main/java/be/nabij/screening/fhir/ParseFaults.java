package be.nabij.screening.fhir;

import be.nabij.platform.problem.InputErrors;
import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;

/** As strict as HAPI's own strict handler, but names every fault rather than the first. */
final class ParseFaults implements IParserErrorHandler {
  private final InputErrors errors = new InputErrors();

  void throwIfAny() {
    errors.throwIfAny();
  }

  @Override
  public void unknownElement(IParseLocation location, String element) {
    add(location, element, "unknown-field", "FHIR R4 has no element " + element + " here.");
  }

  @Override
  public void unknownAttribute(IParseLocation location, String attribute) {
    add(location, attribute, "unknown-field", "FHIR R4 has no attribute " + attribute + " here.");
  }

  @Override
  public void unexpectedRepeatingElement(IParseLocation location, String element) {
    add(location, element, "wrong-type", "The element " + element + " stands here once at most.");
  }

  @Override
  public void incorrectJsonType(
      IParseLocation location,
      String element,
      ValueType expected,
      ScalarType expectedScalar,
      ValueType found,
      ScalarType foundScalar) {
    add(location, element, "wrong-type", "The element " + element + " has the wrong JSON type.");
  }

  @Override
  public void invalidValue(IParseLocation location, String value, String error) {
    add(location, null, "wrong-format", "The value is none of this element's type.");
  }

  @Override
  public void missingRequiredElement(IParseLocation location, String element) {
    add(location, element, "required", "The element " + element + " is required here.");
  }

  @Override
  public void containedResourceWithNoId(IParseLocation location) {
    add(location, null, "wrong-type", "A contained resource has an id.");
  }

  @Override
  public void unknownReference(IParseLocation location, String reference) {
    add(location, null, "wrong-format", "There is no contained resource with this id.");
  }

  @Override
  public void extensionContainsValueAndNestedExtensions(IParseLocation location) {
    add(location, null, "wrong-type", "An extension has a value or extensions, not both.");
  }

  /** The parser tells only the name of the element above, not the way to it. */
  private void add(IParseLocation location, String element, String code, String detail) {
    String parent = location == null ? null : location.getParentElementName();
    String where = element == null || parent == null ? "" : " (in " + parent + ")";
    String name = element != null ? element : parent == null ? "" : parent;
    errors.add(name, code, detail + where);
  }
}
