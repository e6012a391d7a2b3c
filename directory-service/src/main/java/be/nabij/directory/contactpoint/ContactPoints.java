package be.nabij.directory.contactpoint;

import be.nabij.platform.paging.PageQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ContactPoints implements PanacheRepositoryBase<ContactPoint, String> {

  /** Those of the municipalities whose own contact point is known, by name of the municipality. */
  List<ContactPoint> known(PageQuery page) {
    return find("from ContactPoint c join fetch c.municipality m"
            + " where not c.details.fallback order by m.name")
        .page(page.page() - 1, page.size())
        .list();
  }

  /** All of those, in the same order. */
  List<ContactPoint> allKnown() {
    return list(
        "from ContactPoint c join fetch c.municipality m"
            + " where not c.details.fallback order by m.name");
  }

  /** Of these municipalities, by their names. */
  List<ContactPoint> of(Collection<String> nisCodes) {
    return list(
        "from ContactPoint c join fetch c.municipality m where m.nisCode in ?1 order by m.name",
        List.copyOf(nisCodes));
  }

  long countKnown() {
    return count("not details.fallback");
  }

  /** For a change: the next one to change it waits until this one has committed. */
  Optional<ContactPoint> lock(String nisCode) {
    return findByIdOptional(nisCode, LockModeType.PESSIMISTIC_WRITE);
  }

  /** All of them, none of which changes until the transaction ends. */
  List<ContactPoint> lockAll() {
    return find("from ContactPoint c join fetch c.municipality order by c.nisCode")
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
