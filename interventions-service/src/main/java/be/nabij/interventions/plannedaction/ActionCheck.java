package be.nabij.interventions.plannedaction;

import be.nabij.interventions.planning.PlanCodes;
import be.nabij.platform.problem.InputErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Can an action be kept as it was written? */
@ApplicationScoped
class ActionCheck {
  /** An e-mail address, or so many digits that it is a phone number. */
  private static final Pattern REACHES_A_PERSON = Pattern.compile("@|([0-9][ ./-]{0,2}){8}");

  private final PlanCodes codes;
  private final Validator validator;

  ActionCheck(PlanCodes codes, Validator validator) {
    this.codes = codes;
    this.validator = validator;
  }

  /**
   * The same with nothing left out, nothing twice and no blanks around it.
   *
   * @throws be.nabij.platform.problem.ProblemException 400 naming every field at fault
   */
  PlannedActionEdit checked(PlannedActionEdit edit) {
    InputErrors errors = new InputErrors().addViolations(validator.validate(edit));
    PlanCodes.Known known = codes.known();
    all("elements", edit.elements(), known.elements().keySet(), errors);
    one("level", edit.level(), known.levels().keySet(), errors);
    all("ageGroups", edit.ageGroups(), known.ageGroups().keySet(), errors);
    all("targetGroups", edit.targetGroups(), known.targetGroups().keySet(), errors);
    all("partners", edit.partners(), known.partners().keySet(), errors);
    otherPartners(edit, known.openPartner(), errors);
    if (edit.goodPractice() != null && !codes.isGoodPractice(edit.goodPractice())) {
      errors.add("goodPractice", "unknown", "See /v1/goodPractices for those there are.");
    }
    if (edit.from() != null && edit.to() != null && edit.to().isBefore(edit.from())) {
      errors.add("to", "out-of-range", "It ends before it begins.");
    }
    if (edit.responsible() != null && REACHES_A_PERSON.matcher(edit.responsible()).find()) {
      errors.add(
          "responsible",
          "not-allowed",
          "A role or organisation is expected, without phone number or e-mail address.");
    }
    errors.throwIfAny();
    return new PlannedActionEdit(
        edit.title().strip(),
        edit.goodPractice(),
        distinct(edit.elements()),
        edit.level(),
        distinct(edit.ageGroups()),
        distinct(edit.targetGroups()),
        distinct(edit.partners()),
        text(edit.otherPartners()),
        text(edit.involved()),
        text(edit.why()),
        text(edit.forWhom()),
        edit.status() == null ? ActionStatus.IDEA : edit.status(),
        edit.from(),
        edit.to(),
        text(edit.responsible()));
  }

  private static void otherPartners(PlannedActionEdit edit, String open, InputErrors errors) {
    boolean chosen = edit.partners() != null && edit.partners().contains(open);
    boolean named = text(edit.otherPartners()) != null;
    if (chosen && !named) {
      errors.add("otherPartners", "required", "Say who the others are.");
    } else if (named && !chosen) {
      errors.add("otherPartners", "not-allowed", "Only with `" + open + "` among the partners.");
    }
  }

  private static void all(
      String field, List<String> values, Collection<String> known, InputErrors errors) {
    for (int i = 0; values != null && i < values.size(); i++) {
      if (values.get(i) == null) {
        errors.add(field + "[" + i + "]", "required", known(known));
      }
      one(field + "[" + i + "]", values.get(i), known, errors);
    }
  }

  private static void one(
      String field, String value, Collection<String> known, InputErrors errors) {
    if (value != null && !known.contains(value)) {
      errors.add(field, "not-allowed", known(known));
    }
  }

  private static String known(Collection<String> known) {
    return "Allowed: " + String.join(", ", known) + ".";
  }

  private static List<String> distinct(List<String> codes) {
    return Objects.requireNonNullElse(codes, List.<String>of()).stream().distinct().toList();
  }

  private static String text(String written) {
    return written == null || written.isBlank() ? null : written.strip();
  }
}
