package be.nabij.directory.referencedata;

import be.nabij.platform.database.NativeSql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

@ApplicationScoped
class ReferenceEditions implements PanacheRepositoryBase<ReferenceEdition, LocalDate> {
  private static final long ADVISORY_LOCK = 0x6e6162696a_0100L;

  /** Until the transaction ends nobody else changes the reference data, in no process. */
  void lock() {
    NativeSql.values(
            getEntityManager(), "select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
        .setParameter("lock", ADVISORY_LOCK)
        .getSingleResult();
  }

  /** The newest that was taken over. */
  Optional<ReferenceEdition> current() {
    return find("order by validFrom desc").firstResultOptional();
  }
}
