package be.nabij.directory.zone;

import be.nabij.platform.paging.PageQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@ApplicationScoped
public class Zones implements PanacheRepositoryBase<Zone, String> {

  /** The coordinators that are known, by name of the zone. */
  public Map<String, Coordinator> coordinators() {
    return byName(list("coordinator.name is not null"));
  }

  /** The same, of some zones only. */
  public Map<String, Coordinator> coordinators(Collection<String> names) {
    return byName(list("name in ?1 and coordinator.name is not null", List.copyOf(names)));
  }

  List<Zone> byName(PageQuery page) {
    return find("order by name").page(page.page() - 1, page.size()).list();
  }

  /** For a change: the next one to change it waits until this one has committed. */
  Optional<Zone> lock(String name) {
    return findByIdOptional(name, LockModeType.PESSIMISTIC_WRITE);
  }

  private static Map<String, Coordinator> byName(List<Zone> zones) {
    return zones.stream()
        .collect(Collectors.toMap(Zone::name, zone -> zone.coordinator().orElseThrow()));
  }
}
