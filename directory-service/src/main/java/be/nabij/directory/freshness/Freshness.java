package be.nabij.directory.freshness;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long what somebody compared with its source is taken to be true.
 *
 * @param staleAfter six months when an operator says nothing; that long is our choice
 */
public record Freshness(Period staleAfter) {

  /** Whether nobody has compared it with its source for too long. */
  public boolean stale(LocalDate verifiedAt, LocalDate today) {
    return !verifiedAt.isAfter(lastStaleDay(today));
  }

  /** What was last compared on this day, or before, is stale. */
  public LocalDate lastStaleDay(LocalDate today) {
    return today.minus(staleAfter);
  }
}
