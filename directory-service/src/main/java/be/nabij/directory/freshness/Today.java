package be.nabij.directory.freshness;

import be.nabij.directory.contactpoint.BelgianDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is stale today, in Belgium. */
@ApplicationScoped
public class Today {
  private final Freshness freshness;
  private final BelgianDate date;

  Today(@ConfigProperty(name = "nabij.freshness.stale-after") Period staleAfter, BelgianDate date) {
    this.freshness = new Freshness(staleAfter);
    this.date = date;
  }

  public boolean stale(LocalDate verifiedAt) {
    return freshness.stale(verifiedAt, date.today());
  }

  /** What was last compared with its source on this day, or before, is stale. */
  public LocalDate lastStaleDay() {
    return freshness.lastStaleDay(date.today());
  }
}
