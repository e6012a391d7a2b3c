package be.nabij.interventions.search;

import be.nabij.interventions.catalogue.CatalogueLists;
import be.nabij.interventions.catalogue.Lists;
import be.nabij.interventions.catalogue.Lists.Code;
import be.nabij.interventions.entry.Facet;
import be.nabij.interventions.entry.Kind;
import be.nabij.platform.problem.InputErrors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What entries may be narrowed by: a typing error is refused rather than answered with nothing. */
@ApplicationScoped
public class KnownValues {
  private static final String NIS_CODE = "[0-9]{5}";

  private final CatalogueLists lists;
  private final FacetIndexes indexes;

  KnownValues(CatalogueLists lists, FacetIndexes indexes) {
    this.lists = lists;
    this.indexes = indexes;
  }

  void check(Facet facet, Collection<String> asked, InputErrors errors) {
    if (facet == Facet.MUNICIPALITY) {
      if (!asked.stream().allMatch(code -> code.matches(NIS_CODE))) {
        errors.addInQuery(facet.parameter(), "wrong-format", "A NIS code has five digits.");
      }
      return;
    }
    SortedSet<String> allowed = allowed(facet);
    if (!allowed.containsAll(asked)) {
      errors.addInQuery(
          facet.parameter(), "not-allowed", "Allowed: " + String.join(", ", allowed) + ".");
    }
  }

  private SortedSet<String> allowed(Facet facet) {
    Lists codes = lists.lists();
    return switch (facet) {
      case KIND ->
          Arrays.stream(Kind.values())
              .filter(kind -> kind != Kind.PERSONA)
              .map(Kind::code)
              .collect(Collectors.toCollection(TreeSet::new));
      case CATEGORY -> of(codes.categories());
      case EVIDENCE -> of(codes.evidenceClasses());
      case LEVEL -> of(codes.levels());
      case AGE_GROUP -> of(codes.ageGroups());
      case TARGET_GROUP -> of(codes.targetGroups());
      case LONELINESS_TYPE -> of(codes.lonelinessTypes());
      case MUNICIPALITY, ELEMENT, PROFILE -> new TreeSet<>(indexes.current().values(facet));
    };
  }

  private static SortedSet<String> of(List<Code> codes) {
    return codes.stream().map(Code::code).collect(Collectors.toCollection(TreeSet::new));
  }
}
