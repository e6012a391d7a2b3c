package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.nabij.local.ServiceProcess;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * People are screened one after the other on a few devices, all the time, until it is stopped. A
 * device that is not answered, or with an error, sends the same again with the same
 * Idempotency-Key, as a partner app should. All of it is taken down.
 */
final class Flow implements AutoCloseable {
  private static final int UNANSWERED = 0;
  private static final Duration BETWEEN_PEOPLE = Duration.ofMillis(100);
  private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMillis(200);
  private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(2);

  private final Nabij nabij;
  private final Supplier<ServiceProcess> service;
  private final ExecutorService devices = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
  private final Queue<String> screenings = new ConcurrentLinkedQueue<>();
  private final List<Future<?>> working;
  private volatile boolean running = true;

  private Flow(Nabij nabij, int howMany, Supplier<ServiceProcess> service) {
    this.nabij = nabij;
    this.service = service;
    this.working =
        IntStream.range(0, howMany).<Future<?>>mapToObj(i -> devices.submit(this::work)).toList();
  }

  /** So many devices that send to screening-service. */
  static Flow of(Nabij nabij, int devices) {
    return new Flow(nabij, devices, nabij::screeningService);
  }

  /** So many devices that send to whichever process this names at that moment. */
  static Flow of(Nabij nabij, int devices, Supplier<ServiceProcess> service) {
    return new Flow(nabij, devices, service);
  }

  /** Lets it run for a while, and says what was seen meanwhile. */
  Seen during(Duration time) {
    return during(time, () -> {});
  }

  /** Lets it run for a while, checks something every second, and says what was seen meanwhile. */
  Seen during(Duration time, Runnable check) {
    long begin = System.nanoTime();
    await("some time to pass")
        .atMost(time.multipliedBy(2))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              check.run();
              return System.nanoTime() - begin >= time.toNanos();
            });
    return since(begin);
  }

  /** Lets it run until something has come about, and says what was seen meanwhile. */
  Seen during(Supplier<Boolean> over, Duration atMost) {
    long begin = System.nanoTime();
    await("what is waited for while people are screened")
        .atMost(atMost)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(over::get);
    return since(begin);
  }

  /** Lets it run until one more is answered with 201. */
  void awaitAnother(Duration atMost) {
    int before = screenings.size();
    during(() -> screenings.size() > before, atMost);
  }

  /** What was asked since a moment ({@link System#nanoTime()}) and is over by now. */
  Seen since(long begin) {
    long end = System.nanoTime();
    return new Seen(
        requests.stream().filter(one -> one.begin() >= begin).toList(),
        Duration.ofNanos(end - begin));
  }

  /** Every screening that was answered with 201 so far. */
  List<String> screened() {
    return List.copyOf(screenings);
  }

  /**
   * Lets each device finish the person it has, and names every screening that was answered.
   *
   * @throws AssertionError when a device was answered something it cannot have meant
   */
  List<String> stop() {
    running = false;
    for (Future<?> device : working) {
      try {
        device.get();
      } catch (ExecutionException e) {
        throw new AssertionError("A device gave up: " + e.getCause().getMessage(), e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return List.copyOf(screenings);
  }

  @Override
  public void close() {
    running = false;
    devices.shutdownNow();
  }

  private Void work() throws InterruptedException {
    while (running) {
      screenings.add(screen(ScreeningForm.ofSomeone(), UUID.randomUUID().toString()));
      TimeUnit.MILLISECONDS.sleep(BETWEEN_PEOPLE.toMillis());
    }
    return null;
  }

  private String screen(ScreeningForm form, String key) throws InterruptedException {
    long deadline = System.nanoTime() + LONGEST_OUTAGE.toNanos();
    while (true) {
      Answer answer = ask(form, key);
      if (answer != null && answer.status() == 201) {
        return answer.at("/id");
      }
      assertThat(System.nanoTime()).as("without an answer for too long").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(BEFORE_ANOTHER_TRY.toMillis());
    }
  }

  /** One request; null when nobody answered. */
  private Answer ask(ScreeningForm form, String key) {
    long begin = System.nanoTime();
    try {
      Answer answer =
          nabij
              .as("partner-app", service.get())
              .post("/v1/screenings", form.body(), "Idempotency-Key", key);
      note(begin, answer.status(), answer.toString());
      return answer;
    } catch (UncheckedIOException e) {
      note(begin, UNANSWERED, String.valueOf(e.getCause()));
      return null;
    }
  }

  private void note(long begin, int status, String text) {
    requests.add(
        new Request(begin, Duration.ofNanos(System.nanoTime() - begin).toMillis(), status, text));
  }

  /**
   * @param status 0 when nobody answered
   */
  record Request(long begin, long millis, int status, String text) {
    boolean failed() {
      return status != 201;
    }
  }

  /** What was seen of the requests in some time. */
  record Seen(List<Request> requests, Duration time) {
    List<Request> failed() {
      return requests.stream().filter(Request::failed).toList();
    }

    long slowestMillis() {
      return percentile(100);
    }

    @Override
    public String toString() {
      return "%d requests in %.0f s (%.0f/s), %d failed, p50 %d ms, p99 %d ms, slowest %d ms"
          .formatted(
              requests.size(),
              time.toMillis() / 1e3,
              requests.size() / (time.toMillis() / 1e3),
              failed().size(),
              percentile(50),
              percentile(99),
              slowestMillis());
    }

    private long percentile(int percent) {
      List<Long> sorted = new ArrayList<>(requests.stream().map(Request::millis).sorted().toList());
      return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100);
    }
  }
}
