package be.nabij.interventions.plannedaction;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One action of a plan. It has a revision of its own: who works at another is not in the way. */
@Entity
@Table(name = "planned_action")
class PlannedAction {
  @Id private UUID id;
  private UUID plan;

  @JdbcTypeCode(SqlTypes.JSON)
  private PlannedActionEdit content;

  private long revision;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected PlannedAction() {}

  PlannedAction(UUID plan, PlannedActionEdit content, Instant now) {
    this.id = Generators.timeBasedEpochGenerator().generate();
    this.plan = plan;
    this.content = content;
    this.revision = 1;
    this.changedAt = now;
  }

  /**
   * Takes over what was written.
   *
   * @return whether that changed anything
   */
  boolean rewrite(PlannedActionEdit written, Instant now) {
    if (written.equals(content)) {
      return false;
    }
    content = written;
    revision++;
    changedAt = now;
    return true;
  }

  UUID id() {
    return id;
  }

  PlannedActionEdit content() {
    return content;
  }

  long revision() {
    return revision;
  }
}
