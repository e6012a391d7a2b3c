package be.nabij.interventions.suggestion;

import be.nabij.interventions.catalogue.CatalogueLists;
import be.nabij.interventions.catalogue.Lists.Code;
import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.matching.MatchWeights;
import be.nabij.interventions.matching.Matcher;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.search.SearchWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Refuses codes that are not known, with everything else that is wrong, in one answer. */
@ApplicationScoped
class MatchCheck {
  static final List<Kind> KINDS = List.of(Kind.ACTIVITY, Kind.GOOD_PRACTICE, Kind.ELEMENT);

  private final Validator validator;
  private final CatalogueLists lists;
  private final Matchers matchers;

  MatchCheck(Validator validator, CatalogueLists lists, Matchers matchers) {
    this.validator = validator;
    this.lists = lists;
    this.matchers = matchers;
  }

  /**
   * @throws ProblemException 400 naming every field at fault
   */
  void check(MatchRequest request, Matcher matcher) {
    InputErrors errors = new InputErrors().addViolations(validator.validate(request));
    MatchWeights weights = matchers.weights();
    MatchWeights.Codes codes = weights.codes();
    each("lonelyDimensions", request.lonelyDimensions(), codes.lonelyDimensions(), errors);
    one("category", request.category(), codes.categories(), errors);
    one("duration", request.duration(), codes.durations(), errors);
    one("readiness", request.readiness(), codes.readiness(), errors);
    one("profile", request.profile(), matcher.profiles(), errors);
    each("lifeEvents", request.lifeEvents(), weights.lifeEventCodes(), errors);
    each("riskFactors", request.riskFactors(), weights.riskFactorCodes(), errors);
    each("observations", request.observations(), codes.observations(), errors);
    one("mobility", request.mobility(), codes.mobility(), errors);
    each("kinds", request.kinds(), KINDS.stream().map(Kind::code).toList(), errors);
    if (request.wishes() != null) {
      wishes(request.wishes(), matcher, errors);
    }
    tried(request.tried(), matcher, errors);
    errors.throwIfAny();
  }

  private void wishes(MatchRequest.Wishes wishes, Matcher matcher, InputErrors errors) {
    each("wishes.elements", wishes.elements(), matcher.elements(), errors);
    each(
        "wishes.categories",
        wishes.categories(),
        lists.lists().categories().stream().map(Code::code).toList(),
        errors);
    if (wishes.text() != null && SearchWords.of(wishes.text()).isEmpty()) {
      errors.add("wishes.text", "wrong-format", "At least one letter or digit is expected.");
    }
  }

  private static void tried(List<MatchRequest.Tried> tried, Matcher matcher, InputErrors errors) {
    for (int place = 0; tried != null && place < tried.size(); place++) {
      MatchRequest.Tried one = tried.get(place);
      if (one != null && one.id() != null && !matcher.has(one.id())) {
        errors.add(
            "tried[" + place + "].id", "unknown", "There is no such entry in the catalogue.");
      }
    }
  }

  private static void one(String name, String code, Collection<String> known, InputErrors errors) {
    if (code != null && !known.contains(code)) {
      errors.add(name, "not-allowed", allowed(known));
    }
  }

  private static void each(
      String name, List<String> codes, Collection<String> known, InputErrors errors) {
    List<String> asked = codes == null ? List.of() : codes;
    for (int place = 0; place < asked.size(); place++) {
      one(name + "[" + place + "]", asked.get(place), known, errors);
    }
  }

  private static String allowed(Collection<String> known) {
    return "Allowed: " + String.join(", ", new TreeSet<>(known)) + ".";
  }
}
