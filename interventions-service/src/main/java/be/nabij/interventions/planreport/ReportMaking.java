package be.nabij.interventions.planreport;

import be.nabij.interventions.actionplan.ActionPlanView;
import be.nabij.interventions.gap.GapAnalysing;
import be.nabij.interventions.planning.PlanCodes;
import be.nabij.interventions.planning.PlanningLists;
import be.nabij.platform.page.DutchDates;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Puts a plan on paper. */
@ApplicationScoped
class ReportMaking {
  /** What no XML may hold, and a text may. */
  private static final String NOT_IN_XML =
      "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

  private final GapAnalysing analysing;
  private final PlanCodes codes;
  private final PlanningLists lists;
  private final Clock clock;

  ReportMaking(GapAnalysing analysing, PlanCodes codes, PlanningLists lists, Clock clock) {
    this.analysing = analysing;
    this.codes = codes;
    this.lists = lists;
    this.clock = clock;
  }

  /** As XHTML. */
  String report(ActionPlanView plan) {
    return Templates.report(
            new Report(
                plan,
                place(plan),
                DutchDates.day(clock.instant()),
                analysing.of(plan),
                lists.planning(),
                codes.known()))
        .render()
        .replaceAll(NOT_IN_XML, "");
  }

  private String place(ActionPlanView plan) {
    return plan.area() != null
        ? plan.area()
        : codes
            .municipality(plan.municipality())
            // One that merged since.
            .orElse("Gemeente met NIS-code " + plan.municipality());
  }

  @CheckedTemplate(basePath = "planreport")
  static final class Templates {
    static native TemplateInstance report(Report report);

    private Templates() {}
  }
}
