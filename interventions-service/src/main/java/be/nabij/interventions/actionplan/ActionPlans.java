package be.nabij.interventions.actionplan;

import be.nabij.platform.paging.PageQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ActionPlans implements PanacheRepositoryBase<ActionPlan, UUID> {

  /** One page, the newest first. */
  List<ActionPlan> all(PageQuery page) {
    return find("order by id desc").page(page.page() - 1, page.size()).list();
  }

  /** One page of those of these municipalities, the newest first. */
  List<ActionPlan> of(Collection<String> municipalities, PageQuery page) {
    return find("municipality in ?1 order by id desc", List.copyOf(municipalities))
        .page(page.page() - 1, page.size())
        .list();
  }

  long countOf(Collection<String> municipalities) {
    return count("municipality in ?1", List.copyOf(municipalities));
  }

  /** All of a municipality, the newest first. */
  List<ActionPlan> of(String municipality) {
    return list("municipality = ?1 order by id desc", municipality);
  }

  /** One to be changed: whoever else wants to change it waits until this transaction ends. */
  Optional<ActionPlan> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }
}
