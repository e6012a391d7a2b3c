package be.nabij.directory.contactpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ClockProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** What day it is in Belgium; also for the validation of dates. */
@ApplicationScoped
public class BelgianDate implements ClockProvider {
  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  private final Clock clock;

  BelgianDate(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Clock getClock() {
    return clock.withZone(ZONE);
  }

  public LocalDate today() {
    return LocalDate.now(getClock());
  }
}
