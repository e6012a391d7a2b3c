package be.nabij.screening.fhir;

import be.nabij.platform.problem.InputErrors;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;

/**
 * Which elements a response may hold. Whatever is not listed is refused rather than dropped in
 * silence, and what could name the person above all: it must not even seem to be kept.
 */
final class AllowedElements {
  /** Those of nested items too. Texts and displays are read over: ours are shown. */
  private static final Set<String> ALLOWED =
      Set.of(
          "meta",
          "meta.profile",
          "meta.versionId",
          "meta.lastUpdated",
          "language",
          "questionnaire",
          "status",
          "subject",
          "subject.identifier",
          "subject.identifier.use",
          "subject.identifier.system",
          "subject.identifier.value",
          "authored",
          "item",
          "item.linkId",
          "item.definition",
          "item.text",
          "item.answer",
          "item.answer.value[x]",
          "item.answer.value[x].system",
          "item.answer.value[x].version",
          "item.answer.value[x].code",
          "item.answer.value[x].display",
          "item.answer.value[x].userSelected");

  private static final Set<String> PERSONAL =
      Set.of(
          "text",
          "contained",
          "author",
          "source",
          "subject.reference",
          "subject.type",
          "subject.display",
          "subject.identifier.assigner");

  private final InputErrors errors;

  private AllowedElements(InputErrors errors) {
    this.errors = errors;
  }

  static void check(QuestionnaireResponse response, InputErrors errors) {
    new AllowedElements(errors).check(response, "", ElementPath.ROOT);
  }

  /**
   * @param path of the element in the list above, empty for the response itself
   */
  private void check(Base element, String path, String expression) {
    for (Property property : element.children()) {
      // The id of an element only serves the document it stands in.
      if (property.hasValues() && !property.getName().equals("id")) {
        String below = path(path, property.getName());
        if (ALLOWED.contains(below)) {
          property
              .getValues()
              .forEach(value -> check(value, below, expression(expression, property, value)));
        } else {
          refuse(below, expression + "." + property.getName().replace("[x]", ""));
        }
      }
    }
  }

  private static String path(String path, String name) {
    if (name.equals("item")) {
      return name;
    }
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String expression(String above, Property property, Base value) {
    return value instanceof QuestionnaireResponseItemComponent item && item.hasLinkId()
        ? above + ElementPath.item(item.getLinkId())
        : above + "." + property.getName().replace("[x]", "");
  }

  private void refuse(String path, String expression) {
    if (PERSONAL.contains(path)) {
      errors.add(
          expression,
          "personal-data",
          "Please leave this out: names are not wanted here, and nothing that tells who someone is."
              + " A pseudonym of your own may stand in subject.identifier.value.");
    } else {
      errors.add(expression, "not-supported", "This element is not read here; leave it out.");
    }
  }
}
