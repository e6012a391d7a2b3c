package be.nabij.platform.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.query.NativeQuery;

/**
 * Selections in PostgreSQL's own SQL, for what Hibernate's language does not have.
 *
 * <p>They are asked for here because {@code createNativeQuery(sql, Long.class)} is a trap:
 * Hibernate 7.2 keeps a plan of each query for the next time, but the plan of a query for a simple
 * type is never found again, since no two of its keys are equal. All keys of a query fall into one
 * place of the cache, which every later call searches: with its 2,048 plans that takes longer than
 * the query.
 */
public final class NativeSql {

  private NativeSql() {}

  /**
   * Rows of one column.
   *
   * @param type what PostgreSQL's type of the column is in Java, such as {@code Long} for a count
   */
  @SuppressWarnings({"unchecked", "unused"})
  public static <T> NativeQuery<T> values(EntityManager database, String sql, Class<T> type) {
    return database.createNativeQuery(sql).unwrap(NativeQuery.class);
  }

  /** Rows of several columns. */
  @SuppressWarnings("unchecked")
  public static NativeQuery<Tuple> rows(EntityManager database, String sql) {
    return database.createNativeQuery(sql, Tuple.class).unwrap(NativeQuery.class);
  }

  /** All columns of the rows of one entity. */
  @SuppressWarnings("unchecked")
  public static <T> NativeQuery<T> entities(EntityManager database, String sql, Class<T> entity) {
    return database.createNativeQuery(sql, entity).unwrap(NativeQuery.class);
  }
}
