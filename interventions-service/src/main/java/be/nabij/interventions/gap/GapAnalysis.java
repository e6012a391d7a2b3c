package be.nabij.interventions.gap;

import be.nabij.interventions.planning.Finding;
import be.nabij.interventions.planning.PlanCodes;
import be.nabij.interventions.planning.Planning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who and what is served, how often and by what, and what that leaves to think about.
 *
 * @param actionPlan null when it is about a municipality with all its plans
 */
@Schema(name = "GapAnalysis")
public record GapAnalysis(
    @Schema(required = true, description = "NIS code") String municipality,
    @Schema(description = "Absent when it is about all plans of the municipality") UUID actionPlan,
    @Schema(
            required = true,
            description = "All that was counted: actions that are not stopped, and good practices")
        List<CountedEffort> efforts,
    @Schema(required = true, description = "Every element of the catalogue") List<Served> elements,
    @Schema(required = true, description = "Every action level") List<Served> levels,
    @Schema(required = true, description = "Every age group; what is for all ages serves each")
        List<Served> ageGroups,
    @Schema(required = true, description = "Every target and risk group") List<Served> targetGroups,
    @Schema(required = true) NotServed notServed,
    @Schema(required = true, description = "What there is to think about, in kind words")
        List<Finding> findings) {

  /** An action or a good practice. */
  @Schema(name = "CountedEffort")
  public record CountedEffort(
      @Schema(
              required = true,
              enumeration = {"action", "good-practice"})
          String kind,
      @Schema(required = true) String id,
      @Schema(required = true) String title) {}

  /**
   * How often something is served.
   *
   * @param by ids of the efforts
   */
  @Schema(name = "Served")
  public record Served(
      @Schema(required = true, description = "A code of `/v1/lists`, or the id of an element")
          String code,
      @Schema(required = true, description = "In Dutch") String title,
      @Schema(required = true) int count,
      @Schema(required = true, description = "Ids of the efforts that serve it") List<String> by) {}

  /** The codes of what is served by nothing. */
  @Schema(name = "NotServed")
  public record NotServed(
      @Schema(required = true) List<String> elements,
      @Schema(required = true) List<String> levels,
      @Schema(required = true) List<String> ageGroups,
      @Schema(required = true) List<String> targetGroups) {}

  /**
   * @param ofThePlan what there is to say of the plan as a whole
   */
  static GapAnalysis of(
      String municipality,
      UUID actionPlan,
      Coverage coverage,
      List<Finding> ofThePlan,
      PlanCodes.Known known,
      Planning planning) {
    Map<String, String> ages = new LinkedHashMap<>(known.ageGroups());
    ages.remove(Coverage.ALL_AGES);
    List<Served> elements = served(known.elements(), coverage::ofElement);
    List<Served> levels = served(known.levels(), coverage::ofLevel);
    List<Served> ageGroups = served(ages, coverage::ofAgeGroup);
    List<Served> targetGroups = served(known.targetGroups(), coverage::ofTargetGroup);
    return new GapAnalysis(
        municipality,
        actionPlan,
        coverage.efforts().stream()
            .map(effort -> new CountedEffort(effort.kind(), effort.id(), effort.title()))
            .toList(),
        elements,
        levels,
        ageGroups,
        targetGroups,
        new NotServed(
            missing(elements), missing(levels), missing(ageGroups), missing(targetGroups)),
        Stream.concat(
                GapRule.findings(new GapRule.Facts(coverage, known, planning)).stream(),
                ofThePlan.stream())
            .toList());
  }

  private static List<Served> served(
      Map<String, String> titles, Function<String, List<Effort>> efforts) {
    return titles.entrySet().stream()
        .map(
            title -> {
              List<String> by = efforts.apply(title.getKey()).stream().map(Effort::id).toList();
              return new Served(title.getKey(), title.getValue(), by.size(), by);
            })
        .toList();
  }

  private static List<String> missing(List<Served> all) {
    return all.stream().filter(one -> one.count() == 0).map(Served::code).toList();
  }
}
