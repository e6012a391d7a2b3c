package be.nabij.screening.fhir;

/** FHIRPath of an element of a response, as an OperationOutcome shows it. */
final class ElementPath {
  static final String ROOT = "QuestionnaireResponse";

  private ElementPath() {}

  static String ofItem(String linkId) {
    return ROOT + item(linkId);
  }

  /** The step to an item below another. */
  static String item(String linkId) {
    String literal = linkId.replace("\\", "\\\\").replace("'", "\\'");
    return ".item.where(linkId='" + literal + "')";
  }
}
