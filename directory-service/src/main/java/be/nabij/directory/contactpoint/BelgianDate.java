package be.nabij.directory.contactpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ClockProvider;
import java.time.Clock;
import java.time.ZoneId;

/** Lets the validation of dates ask what day it is in Belgium. */
@ApplicationScoped
class BelgianDate implements ClockProvider {
  static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  private final Clock clock;

  BelgianDate(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Clock getClock() {
    return clock.withZone(ZONE);
  }
}
