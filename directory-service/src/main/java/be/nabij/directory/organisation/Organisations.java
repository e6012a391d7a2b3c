package be.nabij.directory.organisation;

import be.nabij.platform.database.NativeSql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

  /** Those with these ids, in any order. */
  public Map<UUID, Organisation> byId(Collection<UUID> ids) {
    return list("id in ?1", List.copyOf(ids)).stream()
        .collect(Collectors.toMap(Organisation::id, Function.identity()));
  }

  /** The one that the data files, or an editor, call so. */
  public Optional<Organisation> named(String slug) {
    return findByIdOptional(StableId.of("organisation", slug));
  }

  List<Organisation> withoutServices() {
    return NativeSql.entities(
            getEntityManager(),
            "select * from organisation o"
                + " where not exists (select 1 from offer where organisation = o.id)",
            Organisation.class)
        .getResultList();
  }
}
