package be.nabij.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How long each of many things took, in nanoseconds, shortest first. */
record Times(long[] sorted) {

  /**
   * @throws IllegalArgumentException when there is none: nothing was measured
   */
  Times {
    if (sorted.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    sorted = sorted.clone();
    Arrays.sort(sorted);
  }

  static Times of(List<long[]> parts) {
    return new Times(parts.stream().flatMapToLong(Arrays::stream).toArray());
  }

  int count() {
    return sorted.length;
  }

  /**
   * The smallest of the times that at least this share did not exceed (nearest rank).
   *
   * @param share above 0, at most 1
   * @return milliseconds
   */
  double millis(double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(rank, 1) - 1] / 1_000_000.0;
  }

  /** The one in the middle, the better of the two when their number is even. */
  static <T> T median(List<T> runs, ToDoubleFunction<T> by) {
    List<T> ordered = runs.stream().sorted((a, b) -> compare(by, a, b)).toList();
    return ordered.get(ordered.size() / 2);
  }

  private static <T> int compare(ToDoubleFunction<T> by, T a, T b) {
    return Double.compare(by.applyAsDouble(a), by.applyAsDouble(b));
  }
}
