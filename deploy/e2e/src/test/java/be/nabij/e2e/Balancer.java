package be.nabij.e2e;

import static org.awaitility.Awaitility.await;

import be.nabij.local.ServiceProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Names the replicas of a service in turn, those that say that they are ready. */
final class Balancer implements Supplier<ServiceProcess>, AutoCloseable {
  private static final Duration NOTICED_WITHIN = Duration.ofSeconds(30);
  private static final Duration LOOKS_EVERY = Duration.ofMillis(100);

  private final List<ServiceProcess> replicas;
  private final AtomicInteger turn = new AtomicInteger();
  private final Thread watching;
  private volatile List<ServiceProcess> ready;

  Balancer(List<ServiceProcess> replicas) {
    this.replicas = replicas;
    this.ready = replicas;
    this.watching = Thread.ofVirtual().start(this::watch);
  }

  @Override
  public ServiceProcess get() {
    List<ServiceProcess> candidates = ready;
    return candidates.get(Math.floorMod(turn.getAndIncrement(), candidates.size()));
  }

  /** Waits until requests go to so many. */
  void awaitReady(int howMany) {
    await(howMany + " replicas to be ready")
        .atMost(NOTICED_WITHIN)
        .until(() -> ready.size() == howMany);
  }

  @Override
  public void close() {
    watching.interrupt();
  }

  private void watch() {
    try {
      while (true) {
        List<ServiceProcess> now = replicas.stream().filter(ServiceProcess::isReady).toList();
        if (!now.isEmpty()) {
          ready = now;
        }
        TimeUnit.MILLISECONDS.sleep(LOOKS_EVERY.toMillis());
      }
    } catch (InterruptedException e) {
      // It was closed.
    }
  }
}
