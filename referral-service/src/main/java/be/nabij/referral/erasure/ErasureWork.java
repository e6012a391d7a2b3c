package be.nabij.referral.erasure;

import be.nabij.referral.erasure.ErasurePart.ErasedRecords;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.jboss.logging.Logger;

/**
 * Asks the other services for their part, until they have answered. Several replicas may do it at
 * once: each takes parts that no other one holds. No connection to the database is held while a
 * service is asked.
 */
@ApplicationScoped
class ErasureWork implements PanacheRepositoryBase<ErasurePart, UUID> {
  private static final Logger LOG = Logger.getLogger(ErasureWork.class);
  private static final int BATCH = 20;

  private final Erasing erasing;
  private final Certificates certificates;
  private final ScreeningErasure screeningService;
  private final Clock clock;

  ErasureWork(
      Erasing erasing,
      Certificates certificates,
      @RestClient ScreeningErasure screeningService,
      Clock clock) {
    this.erasing = erasing;
    this.certificates = certificates;
    this.screeningService = screeningService;
    this.clock = clock;
  }

  /** The parts that are due. One that fails waits longer before it is tried again. */
  @Scheduled(
      every = "{nabij.erasure.retry-every}",
      delayed = "20s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void goOn() {
    List<Asked> due;
    do {
      due = QuarkusTransaction.requiringNew().call(this::take);
      due.forEach(this::ask);
    } while (due.size() == BATCH);
  }

  /** Asks at once what a new erasure needs; what fails is tried again by {@link #goOn}. */
  void begin(UUID erasureId) {
    QuarkusTransaction.requiringNew()
        .call(
            () ->
                list("erasure.id = ?1 and doneAt is null", erasureId).stream()
                    .map(Asked::of)
                    .toList())
        .forEach(this::ask);
  }

  private List<Asked> take() {
    Instant now = clock.instant();
    List<ErasurePart> due =
        find("doneAt is null and nextTryAt <= ?1 order by nextTryAt", now)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
            .range(0, BATCH - 1)
            .list();
    due.forEach(part -> part.tried(now));
    return due.stream().map(Asked::of).toList();
  }

  private void ask(Asked asked) {
    try {
      ScreeningErasure.Erased answer =
          screeningService.erase(new ScreeningErasure.Order(asked.screening()));
      erasing.done(asked.erasure(), asked.service(), records(answer));
    } catch (RuntimeException e) {
      LOG.warnf(
          "%s did not erase its part of erasure %s yet (%s); it is asked again",
          asked.service(), asked.erasure(), e.getClass().getName());
    }
  }

  private List<ErasedRecords> records(ScreeningErasure.Erased answer) {
    return new TreeMap<>(answer.records())
        .entrySet().stream()
            .map(
                table ->
                    new ErasedRecords(
                        table.getKey(), certificates.name(table.getKey()), table.getValue()))
            .toList();
  }

  /** A part that is asked for now. */
  private record Asked(UUID erasure, String service, UUID screening) {
    static Asked of(ErasurePart part) {
      return new Asked(part.erasure().id(), part.service(), part.erasure().screeningId());
    }
  }
}
