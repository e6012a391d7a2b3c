package be.nabij.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Several workers that each do one thing after the other, as fast as it goes (closed loop).
 *
 * @param perSecond how many things were done
 * @param times how long each took
 */
record Load(double perSecond, Times times) {

  /** What one worker does again and again; it is closed at the end. */
  interface Worker extends AutoCloseable {
    void once() throws Exception;

    @Override
    default void close() throws Exception {}
  }

  /** Until when a worker goes on. */
  private interface Until {
    boolean isReached(int done, long nanos);
  }

  static Load during(Duration time, int workers, Callable<Worker> maker) {
    return run(workers, maker, (done, nanos) -> nanos >= time.toNanos());
  }

  /** A number of things in all, divided over the workers. */
  static Load of(int things, int workers, Callable<Worker> maker) {
    return run(workers, maker, (done, nanos) -> done >= Math.ceilDiv(things, workers));
  }

  /** The clock runs from when all workers are made until the last is done. */
  private static Load run(int workers, Callable<Worker> maker, Until until) {
    ThreadFactory threads = Thread.ofPlatform().daemon().name("load-", 0).factory();
    AtomicLong begin = new AtomicLong();
    AtomicLong longest = new AtomicLong();
    CyclicBarrier allMade = new CyclicBarrier(workers, () -> begin.set(System.nanoTime()));
    try (ExecutorService executor = Executors.newFixedThreadPool(workers, threads)) {
      List<Future<long[]>> running = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        running.add(
            executor.submit(
                () -> {
                  try (Worker worker = made(maker, allMade)) {
                    long[] taken = work(worker, begin.get(), until);
                    longest.accumulateAndGet(System.nanoTime() - begin.get(), Math::max);
                    return taken;
                  }
                }));
      }
      List<long[]> parts = new ArrayList<>();
      for (Future<long[]> one : running) {
        parts.add(one.get());
      }
      Times times = Times.of(parts);
      return new Load(times.count() / (longest.get() / 1e9), times);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().toString(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Nobody waits for one that could not be made. */
  private static Worker made(Callable<Worker> maker, CyclicBarrier allMade) throws Exception {
    Worker worker;
    try {
      worker = maker.call();
    } catch (Exception e) {
      allMade.reset();
      throw e;
    }
    allMade.await(1, TimeUnit.MINUTES);
    return worker;
  }

  private static long[] work(Worker worker, long begin, Until until) throws Exception {
    long[] taken = new long[1024];
    int done = 0;
    while (!until.isReached(done, System.nanoTime() - begin)) {
      long start = System.nanoTime();
      worker.once();
      if (done == taken.length) {
        taken = Arrays.copyOf(taken, done * 2);
      }
      taken[done++] = System.nanoTime() - start;
    }
    return Arrays.copyOf(taken, done);
  }
}
