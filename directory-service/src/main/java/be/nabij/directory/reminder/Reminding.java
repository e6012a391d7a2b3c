package be.nabij.directory.reminder;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Asks whoever keeps entries true to check those that became stale: one mail for each person. While
 * mail cannot be sent, nothing is lost: the next run tries again.
 */
@ApplicationScoped
class Reminding {
  private static final Logger LOG = Logger.getLogger(Reminding.class);

  private final Reminders reminders;
  private final ReminderSending sending;
  private final String maintainer;
  private final boolean delivery;

  Reminding(
      Reminders reminders,
      ReminderSending sending,
      @ConfigProperty(name = "nabij.maintainer-email") Optional<String> maintainer,
      @ConfigProperty(name = "nabij.delivery") boolean delivery) {
    this.reminders = reminders;
    this.sending = sending;
    this.maintainer = maintainer.orElse("");
    this.delivery = delivery;
  }

  @Scheduled(
      every = "{nabij.freshness.every}",
      delayed = "1m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    if (!delivery) {
      return;
    }
    List<String> people = reminders.people(maintainer);
    for (String person : people) {
      attempt(() -> sending.remind(person, maintainer));
    }
    attempt(() -> sending.passOnRemarks(maintainer));
  }

  private static void attempt(Runnable mail) {
    try {
      mail.run();
    } catch (RuntimeException e) {
      // Without the address: a log line holds nothing about a person.
      LOG.warnf("A mail could not be sent; the next run tries again: %s", e.getClass().getName());
    }
  }
}
