package be.nabij.platform.metrics;

import io.micrometer.core.instrument.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** Counts what happened, and nothing that was rolled back. */
@ApplicationScoped
public class CommittedCounts {
  private final TransactionSynchronizationRegistry transaction;

  CommittedCounts(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  /**
   * One more, once the current transaction has committed.
   *
   * @throws jakarta.transaction.TransactionalException when there is no transaction
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void increment(Counter counter) {
    transaction.registerInterposedSynchronization(new Increment(counter));
  }

  private record Increment(Counter counter) implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        counter.increment();
      }
    }
  }
}
