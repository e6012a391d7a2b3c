package be.nabij.interventions.addition;

import be.nabij.platform.paging.PageQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What municipalities add to entries. */
@ApplicationScoped
public class Additions implements PanacheRepositoryBase<Addition, String> {

  /** What this municipality adds to an entry, if anything. */
  public Optional<AdditionView> of(String entry, String municipality) {
    return findByIdOptional(Addition.idOf(entry, municipality)).map(AdditionView::of);
  }

  List<AdditionView> of(String entry, PageQuery page) {
    return find("entry = ?1 order by municipality", entry)
        .page(page.page() - 1, page.size())
        .list()
        .stream()
        .map(AdditionView::of)
        .toList();
  }

  long countOf(String entry) {
    return count("entry", entry);
  }
}
