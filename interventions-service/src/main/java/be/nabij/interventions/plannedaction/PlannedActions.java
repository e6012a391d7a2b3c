package be.nabij.interventions.plannedaction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PlannedActions implements PanacheRepositoryBase<PlannedAction, UUID> {

  /** The oldest first. */
  List<PlannedAction> ofPlan(UUID plan) {
    return list("plan = ?1 order by id", plan);
  }

  /** One to be changed: whoever else wants to change it waits until this transaction ends. */
  Optional<PlannedAction> lock(UUID plan, UUID id) {
    return find("plan = ?1 and id = ?2", plan, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }
}
