package be.nabij.referral.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long until something that was not taken is tried again: at first soon, in the end over days
 * (the schedule that the Standard Webhooks specification recommends, with one more day). Each a
 * little longer by chance, so that not all come back at once after a receiver was away.
 */
final class Pauses {
  private static final List<Duration> SCHEDULE =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final double MOST_LONGER = 0.2;

  private Pauses() {}

  /**
   * @param attempts how many were made
   * @return empty when there is none any more
   */
  static Optional<Duration> after(int attempts, RandomGenerator chance) {
    if (attempts > SCHEDULE.size()) {
      return Optional.empty();
    }
    Duration pause = SCHEDULE.get(attempts - 1);
    return Optional.of(
        pause.plusMillis((long) (pause.toMillis() * MOST_LONGER * chance.nextDouble())));
  }
}
