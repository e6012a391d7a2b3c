package be.nabij.interventions.actionplan;

import be.nabij.interventions.actionplan.ActionPlanEdit.Period;
import com.fasterxml.uuid.Generators;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a municipality plans to do about loneliness. Its actions are records of their own. */
@Entity
@Table(name = "action_plan")
class ActionPlan {
  @Id private UUID id;
  private String municipality;
  private String title;
  private String area;

  @Column(name = "period_from")
  private LocalDate from;

  @Column(name = "period_to")
  private LocalDate to;

  @Column(name = "step_plan")
  private String stepPlan;

  @JdbcTypeCode(SqlTypes.JSON)
  private PlanProgress progress;

  private long revision;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected ActionPlan() {}

  ActionPlan(ActionPlanEdit edit, PlanProgress progress, Instant now) {
    this.id = Generators.timeBasedEpochGenerator().generate();
    this.municipality = edit.municipality();
    take(edit, progress, now);
  }

  /**
   * Takes over what was written, but for the municipality, which stays the same.
   *
   * @param progress what the edit says of it, completed
   * @return whether that changed anything
   */
  boolean rewrite(ActionPlanEdit edit, PlanProgress progress, Instant now) {
    if (new ActionPlan(edit, progress, now).written().equals(written())) {
      return false;
    }
    take(edit, progress, now);
    return true;
  }

  /** What its editors wrote. */
  ActionPlanEdit written() {
    return new ActionPlanEdit(
        municipality,
        title,
        area,
        period(),
        stepPlan,
        progress.steps(),
        progress.preconditions(),
        progress.impactQuestions(),
        progress.personaSessions());
  }

  private void take(ActionPlanEdit edit, PlanProgress progress, Instant now) {
    title = edit.title().strip();
    area = edit.area() == null || edit.area().isBlank() ? null : edit.area().strip();
    from = edit.period().from();
    to = edit.period().to();
    stepPlan = edit.stepPlan();
    this.progress = progress;
    revision++;
    changedAt = now;
  }

  UUID id() {
    return id;
  }

  String municipality() {
    return municipality;
  }

  String title() {
    return title;
  }

  String area() {
    return area;
  }

  Period period() {
    return new Period(from, to);
  }

  String stepPlan() {
    return stepPlan;
  }

  PlanProgress progress() {
    return progress;
  }

  long revision() {
    return revision;
  }

  Instant changedAt() {
    return changedAt;
  }
}
