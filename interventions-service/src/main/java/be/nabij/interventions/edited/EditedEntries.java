package be.nabij.interventions.edited;

import be.nabij.interventions.entry.Kind;
import be.nabij.platform.paging.PageQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What editors made of entries. */
@ApplicationScoped
public class EditedEntries implements PanacheRepositoryBase<EditedEntry, String> {

  public Map<String, EditedEntry> byId() {
    return streamAll().collect(Collectors.toMap(EditedEntry::id, Function.identity()));
  }

  public Optional<EditedEntry> ofKind(Kind kind, String id) {
    return findByIdOptional(id).filter(entry -> entry.kind() == kind);
  }

  public List<EditedEntry> ofKind(Kind kind) {
    return list("kind", kind.code());
  }

  /**
   * One page of what these municipalities keep, or of the shared catalogue when there are none; by
   * id.
   *
   * @param kind null for any
   * @param status null for any
   */
  public List<EditedEntry> keptBy(
      Set<String> owners, Kind kind, EntryStatus status, PageQuery page) {
    return find(kept(owners, kind, status) + " order by id", parameters(owners, kind, status))
        .page(page.page() - 1, page.size())
        .list();
  }

  public long countKeptBy(Set<String> owners, Kind kind, EntryStatus status) {
    return count(kept(owners, kind, status), parameters(owners, kind, status));
  }

  private static String kept(Set<String> owners, Kind kind, EntryStatus status) {
    return (owners.isEmpty() ? "owner is null" : "owner in :owners")
        + (kind == null ? "" : " and kind = :kind")
        + (status == null ? "" : " and status = :status");
  }

  private static Parameters parameters(Set<String> owners, Kind kind, EntryStatus status) {
    Parameters parameters = new Parameters();
    if (!owners.isEmpty()) {
      parameters.and("owners", List.copyOf(owners));
    }
    if (kind != null) {
      parameters.and("kind", kind.code());
    }
    if (status != null) {
      parameters.and("status", status);
    }
    return parameters;
  }
}
