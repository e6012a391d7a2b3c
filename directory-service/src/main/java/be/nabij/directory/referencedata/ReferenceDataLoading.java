package be.nabij.directory.referencedata;

import be.nabij.platform.problem.ProblemException;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Loads the data files at every start, in one transaction, and says to the other services what is
 * current. Replicas that start together do this one after the other. Municipalities that were
 * imported from a newer file stay.
 */
@ApplicationScoped
class ReferenceDataLoading {
  /** A pod with little processor takes minutes, and would start over and over. */
  private static final int LONGEST_LOAD_SECONDS = 600;

  private final ReferenceEditions editions;
  private final ReferenceData data;
  private final Clock clock;

  ReferenceDataLoading(ReferenceEditions editions, ReferenceData data, Clock clock) {
    this.editions = editions;
    this.data = data;
    this.clock = clock;
  }

  @Transactional
  @TransactionConfiguration(timeout = LONGEST_LOAD_SECONDS)
  void load(@Observes StartupEvent event) {
    editions.lock();
    LocalDate shipped = MunicipalityFile.shippedEdition();
    Optional<ReferenceEdition> current = editions.current();
    if (current.filter(edition -> edition.outranks(shipped)).isPresent()) {
      data.apply(data.present());
      return;
    }
    try {
      data.apply(data.compare(MunicipalityFile.shipped()).rows());
    } catch (ProblemException e) {
      throw new IllegalStateException("data/municipalities.csv: " + e.problem().detail(), e);
    }
    if (editions.findById(shipped) == null) {
      editions.persist(new ReferenceEdition(shipped, false, clock.instant()));
    }
  }
}
