package be.nabij.directory.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class FreshnessTest {
  private static final Freshness SIX_MONTHS = new Freshness(Period.ofMonths(6));
  private static final LocalDate VERIFIED = LocalDate.of(2026, 5, 21);

  @Test
  void a_day_less_than_six_months_is_fresh() {
    assertThat(SIX_MONTHS.stale(VERIFIED, LocalDate.of(2026, 11, 20))).isFalse();
  }

  @Test
  void exactly_six_months_is_stale() {
    assertThat(SIX_MONTHS.stale(VERIFIED, LocalDate.of(2026, 11, 21))).isTrue();
    assertThat(SIX_MONTHS.lastStaleDay(LocalDate.of(2026, 11, 21))).isEqualTo(VERIFIED);
  }

  @Test
  void the_end_of_a_month_is_never_skipped() {
    LocalDate endOfAugust = LocalDate.of(2026, 8, 31);
    assertThat(SIX_MONTHS.stale(endOfAugust, LocalDate.of(2027, 2, 28))).isFalse();
    assertThat(SIX_MONTHS.stale(endOfAugust, LocalDate.of(2027, 3, 1))).isTrue();
  }
}
