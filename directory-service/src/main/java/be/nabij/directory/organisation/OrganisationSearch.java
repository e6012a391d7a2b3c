package be.nabij.directory.organisation;

import be.nabij.platform.database.NativeSql;
import be.nabij.platform.search.TextSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;

/** Finds organisations, the most relevant first; without words, by name. */
@ApplicationScoped
public class OrganisationSearch {
  private static final String FROM_FOUND = " from found f join organisation o on o.id = f.id";
  private static final String FROM_ALL = " from organisation o";

  private final EntityManager database;

  OrganisationSearch(EntityManager database) {
    this.database = database;
  }

  public List<UUID> ids(List<String> words, int offset, int limit) {
    String sql =
        words.isEmpty()
            ? "select o.id" + FROM_ALL + " order by o.name, o.id"
            : found() + "select o.id" + FROM_FOUND + " order by f.score desc, o.name, o.id";
    return bind(NativeSql.values(database, sql, UUID.class), words)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultList();
  }

  public long count(List<String> words) {
    String sql =
        words.isEmpty() ? "select count(*)" + FROM_ALL : found() + "select count(*)" + FROM_FOUND;
    return bind(NativeSql.values(database, sql, Long.class), words).getSingleResult();
  }

  private static String found() {
    return TextSearch.found("organisation", "");
  }

  private static <T> TypedQuery<T> bind(TypedQuery<T> query, List<String> words) {
    return words.isEmpty() ? query : query.setParameter("words", words.toArray(String[]::new));
  }
}
