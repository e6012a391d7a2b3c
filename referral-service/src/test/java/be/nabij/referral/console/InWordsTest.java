package be.nabij.referral.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InWordsTest {
  /** A Monday, 14:00 in Belgium. */
  private final InWords words = new InWords(Instant.parse("2026-11-23T13:00:00Z"));

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:05:00Z, sinds 09:05",
    "2026-11-22T23:30:00Z, sinds 00:30",
    "2026-11-22T22:30:00Z, sinds gisteren",
    "2026-11-19T13:00:00Z, 4 dagen"
  })
  void how_long_something_waits(Instant since, String text) {
    assertThat(words.waiting(since)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T16:00:00Z, vandaag om 17:00",
    "2026-11-24T11:00:00Z, morgen om 12:00",
    "2026-11-27T08:00:00Z, vrijdag om 09:00",
    "2026-12-01T08:00:00Z, 1 december 2026",
    "2026-11-22T11:00:00Z, gisteren om 12:00",
    "2026-11-18T11:00:00Z, 5 dagen geleden"
  })
  void when_something_is_due(Instant at, String text) {
    assertThat(words.due(at)).isEqualTo(text);
  }

  @Test
  void what_is_due_now_is_not_past_yet() {
    assertThat(words.isPast(Instant.parse("2026-11-23T13:00:00Z"))).isFalse();
    assertThat(words.isPast(Instant.parse("2026-11-23T12:59:59Z"))).isTrue();
  }
}
