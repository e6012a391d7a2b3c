package be.nabij.referral.delivery;

import be.nabij.platform.metrics.CommittedCounts;
import be.nabij.platform.outbox.Outbox;
import be.nabij.platform.outbox.OutgoingEvent;
import be.nabij.referral.contactpoint.Channel;
import be.nabij.referral.delivery.Sending.Job;
import be.nabij.referral.delivery.Sending.Result;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends what waits. Each attempt is claimed in one short transaction and ended in another; in
 * between, no connection is held. Several replicas may do it at once: each takes rows that no other
 * one holds, and what a replica that died had claimed is tried again a little later.
 */
@ApplicationScoped
class Delivering {
  private static final Logger LOG = Logger.getLogger(Delivering.class);

  /** Longer than any attempt takes. */
  private static final Duration CLAIMED_FOR = Duration.ofMinutes(2);

  private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
  private static final int MOST_IN_A_LANE = 2;
  private static final int MOST_AT_ONCE = 64;
  private static final int ROUND_SIZE = 100;

  /** What an attempt may leave behind. */
  private static final Set<Delivery.State> ENDS =
      EnumSet.of(Delivery.State.DELIVERED, Delivery.State.WAITING, Delivery.State.FAILED);

  private final Deliveries deliveries;
  private final Sending sending;
  private final Outbox outbox;
  private final MeterRegistry metrics;
  private final CommittedCounts counts;
  private final Clock clock;
  private final boolean delivery;
  private final Lanes lanes = new Lanes(MOST_IN_A_LANE, MOST_AT_ONCE);
  private final Semaphore work = new Semaphore(0);

  /** Threads of the system: looking up a name would hold up all virtual ones. */
  private final ExecutorService senders =
      Executors.newThreadPerTaskExecutor(
          Thread.ofPlatform().name("delivery-", 0).daemon().factory());

  private volatile boolean running = true;
  private Thread thread;

  Delivering(
      Deliveries deliveries,
      Sending sending,
      Outbox outbox,
      MeterRegistry metrics,
      CommittedCounts counts,
      Clock clock,
      @ConfigProperty(name = "nabij.delivery") boolean delivery) {
    this.deliveries = deliveries;
    this.sending = sending;
    this.outbox = outbox;
    this.metrics = metrics;
    this.counts = counts;
    this.clock = clock;
    this.delivery = delivery;
    for (Channel.Kind channel : EnumSet.complementOf(EnumSet.of(Channel.Kind.INBOX))) {
      for (Delivery.State state : ENDS) {
        attempts(channel, state);
      }
    }
  }

  void start(@Observes StartupEvent event) {
    if (!delivery) {
      LOG.info("Delivery is off: contact points are told nothing outside the inbox");
      return;
    }
    thread = Thread.ofPlatform().name("delivering").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    wake();
    if (thread != null) {
      thread.join(Duration.ofSeconds(5));
    }
    senders.shutdownNow();
  }

  /** Says that something new may be due. */
  void wake() {
    work.release();
  }

  private void run() {
    while (running) {
      try {
        round();
        if (work.tryAcquire(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
          work.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warnf("Deliveries wait: %s", e.getCause() == null ? e : e.getCause());
        work.drainPermits();
        pauseAfterFault();
      }
    }
  }

  private void pauseAfterFault() {
    try {
      work.tryAcquire(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      running = false;
    }
  }

  /** Begins all attempts that are due and for which there is room. */
  private void round() {
    List<Job> begun;
    do {
      begun = begin();
      begun.forEach(job -> senders.execute(() -> attempt(job)));
    } while (!begun.isEmpty() && running);
  }

  private List<Job> begin() {
    List<Job> begun = new ArrayList<>();
    if (!lanes.isRoomAnywhere()) {
      return begun;
    }
    try {
      QuarkusTransaction.requiringNew().run(() -> claim(begun));
      return begun;
    } catch (RuntimeException e) {
      begun.forEach(job -> lanes.leave(job.lane()));
      throw e;
    }
  }

  private void claim(List<Job> begun) {
    Instant now = clock.instant();
    for (Delivery due : deliveries.lockedDue(now, lanes.full(), ROUND_SIZE)) {
      if (lanes.enter(due.lane())) {
        due.claim(now, now.plus(CLAIMED_FOR));
        begun.add(sending.job(due));
      }
    }
  }

  private void attempt(Job job) {
    try {
      Result result = result(job);
      QuarkusTransaction.requiringNew().run(() -> end(job, result));
    } catch (RuntimeException e) {
      LOG.warnf(
          "Delivery %s could not be ended, it is tried again: %s",
          job.id(), e.getClass().getName());
    } finally {
      lanes.leave(job.lane());
      wake();
    }
  }

  private Result result(Job job) {
    try {
      return sending.send(job);
    } catch (RuntimeException e) {
      // Without the address: it stands in the log of deliveries.
      LOG.warnf("Delivery %s was not taken: %s", job.id(), e.getClass().getName());
      return Result.notTaken("no-connection");
    }
  }

  private void end(Job job, Result result) {
    Optional<Delivery> found =
        deliveries.locked(job.id()).filter(delivery -> delivery.isUnderWay(job.attempt()));
    if (found.isEmpty()) {
      return; // it took so long that another attempt began
    }
    Delivery delivery = found.get();
    Instant now = clock.instant();
    if (result.taken()) {
      delivery.taken(result.answer());
      if (job.channel() == Channel.Kind.KAFKA) {
        publish(job);
      }
    } else if (result.gone()) {
      delivery.notTaken(result.answer(), Optional.empty(), now);
      deliveries.close(job.municipality(), job.recipient(), now);
    } else {
      delivery.notTaken(
          result.answer(), Pauses.after(job.attempt(), RandomGenerator.getDefault()), now);
    }
    counts.increment(attempts(job.channel(), delivery.state()));
  }

  private Counter attempts(Channel.Kind channel, Delivery.State state) {
    return Counter.builder("nabij.deliveries.attempts")
        .description(
            "Attempts to deliver news, by channel and what came of it; waiting: it is tried again")
        .tag("channel", channel.name().toLowerCase(Locale.ROOT))
        .tag("outcome", state.code())
        .register(metrics);
  }

  private void publish(Job job) {
    outbox.publish(
        new OutgoingEvent(
            job.recipient(),
            job.referralId().toString(),
            Sending.TYPE,
            job.notice(),
            Map.of("municipality", job.municipality())));
  }
}
