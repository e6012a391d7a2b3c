package be.nabij.referral.erasure;

import be.nabij.platform.idempotency.Idempotency;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.metrics.CommittedCounts;
import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.erasure.Erasure.Cause;
import be.nabij.referral.erasure.ErasurePart.ErasedRecords;
import be.nabij.referral.personaldata.PersonalData;
import be.nabij.referral.referral.ContactErasure;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.Referrals;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Erases a person: what this service holds with the order itself, and what others hold as soon as
 * they answer.
 */
@Startup // its counters show from 0 on
@ApplicationScoped
class Erasing {
  private final Erasures erasures;
  private final Referrals referrals;
  private final ContactErasure contactErasure;
  private final List<PersonalData> held;
  private final Certificates certificates;
  private final Idempotency idempotency;
  private final MeterRegistry metrics;
  private final CommittedCounts counts;
  private final Caller caller;
  private final Clock clock;

  Erasing(
      Erasures erasures,
      Referrals referrals,
      ContactErasure contactErasure,
      @All List<PersonalData> held,
      Certificates certificates,
      Idempotency idempotency,
      MeterRegistry metrics,
      CommittedCounts counts,
      Caller caller,
      Clock clock) {
    this.erasures = erasures;
    this.referrals = referrals;
    this.contactErasure = contactErasure;
    this.held = held;
    this.certificates = certificates;
    this.idempotency = idempotency;
    this.metrics = metrics;
    this.counts = counts;
    this.caller = caller;
    this.clock = clock;
    for (Cause cause : Cause.values()) {
      ordered(cause);
    }
  }

  /**
   * Erases what is held here, and notes what others have to erase. A second order is the first.
   *
   * @throws ProblemException 404 when the caller may not see it
   */
  @Transactional
  Ordered order(ErasureOrder order) {
    Optional<Referral> found =
        order.referral() == null
            ? referrals.lockedOfScreening(order.screening())
            : referrals.locked(order.referral());
    if (found.isEmpty()) {
      Erasure earlier = erasures.of(order).orElseThrow(() -> ProblemException.notFound("referral"));
      requireAccess(earlier.municipality(), "referral");
      return new Ordered(earlier.id(), false);
    }
    Referral referral = found.get();
    requireAccess(referral.municipality(), "referral");
    return new Ordered(erase(referral, Cause.ASKED, caller.name()).id(), true);
  }

  /**
   * Erases one referral that was closed before this moment; its screening has a period of its own.
   *
   * @return false when there is none
   */
  @Transactional
  boolean eraseOneClosedBefore(Instant moment) {
    Optional<Referral> old = referrals.lockedClosedBefore(moment);
    old.ifPresent(referral -> erase(referral, Cause.KEPT_LONG_ENOUGH, Erasure.HERE));
    return old.isPresent();
  }

  private Erasure erase(Referral referral, Cause cause, String orderedBy) {
    Instant now = now();
    contactErasure.cancelErased(referral);
    Set<UUID> linked =
        held.stream()
            .flatMap(kind -> kind.linked(referral.id()).stream())
            .collect(Collectors.toUnmodifiableSet());
    Erasure erasure = new Erasure(referral, cause, orderedBy, linked, now);
    List<ErasedRecords> records = new ArrayList<>();
    for (PersonalData kind : held) {
      records.add(new ErasedRecords(kind.kind(), kind.inDutch(), kind.erase(referral.id())));
    }
    records.add(
        new ErasedRecords(
            "idempotency", certificates.name("idempotency"), idempotency.forget(referral.id())));
    erasure.erasedHere(records, now);
    if (cause == Cause.ASKED && referral.screeningId() != null) {
      erasure.ask(Erasure.SCREENING_SERVICE, now);
    }
    erasures.persist(erasure);
    finishWhenDone(erasure, now);
    counts.increment(ordered(cause));
    return erasure;
  }

  private Counter ordered(Cause cause) {
    return Counter.builder("nabij.erasures.ordered")
        .description("Referrals that were erased, by why")
        .tag("cause", cause.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .register(metrics);
  }

  /** Notes that another service erased its part. */
  @Transactional
  void done(UUID erasureId, String service, List<ErasedRecords> records) {
    Erasure erasure = erasures.locked(erasureId);
    Instant now = now();
    erasure.part(service).done(records, now);
    finishWhenDone(erasure, now);
  }

  private void finishWhenDone(Erasure erasure, Instant now) {
    if (erasure.isEveryPartDone() && !erasure.isDone()) {
      String certificate = certificates.of(erasure, now);
      erasure.finish(now, certificate, Certificates.sha256(certificate));
    }
  }

  /**
   * @throws ProblemException 404 when it does not exist or is another municipality's
   */
  @Transactional
  Erasure find(UUID id) {
    Erasure erasure =
        erasures.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("erasure"));
    requireAccess(erasure.municipality(), "erasure");
    return erasure;
  }

  /** That something of another municipality exists is not told either. */
  private void requireAccess(String municipality, String what) {
    if (!caller.has(Roles.OPERATOR)
        && !caller.municipalities(Roles.CASE_HANDLER, Roles.COORDINATOR).contains(municipality)) {
      throw ProblemException.notFound(what);
    }
  }

  /** As exact as the database keeps it, so that it is told the same every time. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * @param isNew false when it was ordered before
   */
  record Ordered(UUID id, boolean isNew) {}
}
