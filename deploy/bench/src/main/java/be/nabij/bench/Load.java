package be.nabij.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

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
    boolean isReached(int done);
  }

  static Load during(Duration time, int workers, Callable<Worker> maker) {
    long end = System.nanoTime() + time.toNanos();
    return run(workers, maker, done -> System.nanoTime() - end >= 0);
  }

  /** A number of things in all, divided over the workers. */
  static Load of(int things, int workers, Callable<Worker> maker) {
    return run(workers, maker, done -> done >= Math.ceilDiv(things, workers));
  }

  private static Load run(int workers, Callable<Worker> maker, Until until) {
    ThreadFactory threads = Thread.ofPlatform().daemon().name("load-", 0).factory();
    long begin = System.nanoTime();
    try (ExecutorService executor = Executors.newFixedThreadPool(workers, threads)) {
      List<Future<long[]>> running = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        running.add(executor.submit(() -> work(maker, until)));
      }
      List<long[]> parts = new ArrayList<>();
      for (Future<long[]> one : running) {
        parts.add(one.get());
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      Times times = Times.of(parts);
      return new Load(times.count() / seconds, times);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static long[] work(Callable<Worker> maker, Until until) throws Exception {
    long[] taken = new long[1024];
    int done = 0;
    try (Worker worker = maker.call()) {
      while (!until.isReached(done)) {
        long begin = System.nanoTime();
        worker.once();
        if (done == taken.length) {
          taken = Arrays.copyOf(taken, done * 2);
        }
        taken[done++] = System.nanoTime() - begin;
      }
    }
    return Arrays.copyOf(taken, done);
  }
}
