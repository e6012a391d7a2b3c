package be.nabij.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimesTest {

  @Test
  void half_of_a_hundred_times_took_no_longer_than_the_fiftieth() {
    Times times = Times.of(List.of(millis(51, 100), millis(1, 50)));

    assertThat(times.count()).isEqualTo(100);
    assertThat(times.millis(0.5)).isEqualTo(50);
    assertThat(times.millis(0.99)).isEqualTo(99);
    assertThat(times.millis(1)).isEqualTo(100);
  }

  @Test
  void the_tail_of_a_few_is_the_longest_of_them() {
    assertThat(new Times(millis(1, 3)).millis(0.99)).isEqualTo(3);
    assertThat(new Times(millis(7, 7)).millis(0.5)).isEqualTo(7);
  }

  @Test
  void nothing_measured_is_no_figure() {
    assertThatThrownBy(() -> Times.of(List.of())).hasMessage("nothing was measured");
  }

  @Test
  void the_median_run_is_neither_the_best_nor_the_worst() {
    assertThat(Times.median(List.of(9.0, 1.0, 4.0), Double::doubleValue)).isEqualTo(4.0);
    assertThat(Times.median(List.of(2.0, 1.0), Double::doubleValue)).isEqualTo(2.0);
  }

  private static long[] millis(int from, int to) {
    return LongStream.rangeClosed(from, to).map(millis -> millis * 1_000_000).toArray();
  }
}
