package be.nabij.directory.reminder;

import be.nabij.directory.freshness.Entries;
import be.nabij.directory.freshness.StaleEntry;
import be.nabij.platform.page.DutchDates;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One mail in one transaction: it is remembered as sent only once the mail server took it. Who was
 * asked is asked twice only when the service stops between the two, or when the mail server takes a
 * mail without saying so.
 */
@ApplicationScoped
class ReminderSending {
  private static final int MOST_REMARKS = 50;
  private static final Duration REMARKS_KEPT = Duration.ofDays(365);

  /**
   * Now and then the mail client misses the greeting of a server that answers at once, and would
   * wait for it until one of the two gives up.
   */
  private static final Duration LONGEST_SENDING = Duration.ofSeconds(10);

  private static final int MORE_ATTEMPTS = 2;

  private final Reminders reminders;
  private final Remarks remarks;
  private final Entries entries;
  private final CheckLinks links;
  private final ReactiveMailer mailer;
  private final Clock clock;

  ReminderSending(
      Reminders reminders,
      Remarks remarks,
      Entries entries,
      CheckLinks links,
      ReactiveMailer mailer,
      Clock clock) {
    this.reminders = reminders;
    this.remarks = remarks;
    this.entries = entries;
    this.links = links;
    this.mailer = mailer;
    this.clock = clock;
  }

  /** Asks one person about all that is due; nothing when another replica just did. */
  @Transactional
  void remind(String person, String maintainer) {
    reminders.lock();
    List<Reminders.Due> due = reminders.of(person, maintainer);
    if (due.isEmpty()) {
      return;
    }
    List<Asked> asked =
        due.stream()
            .map(
                one ->
                    new Asked(
                        one.name(), DutchDates.day(one.verifiedAt()), links.linkFor(one.entry())))
            .toList();
    String subject =
        asked.size() == 1
            ? "Klopt dit nog? " + asked.getFirst().name()
            : "Kloppen deze " + asked.size() + " vermeldingen nog?";
    send(
        Mail.withHtml(person, subject, HtmlMails.reminder(asked, links.console()).render())
            .setText(TextMails.reminder(asked, links.console()).render()));
    due.forEach(one -> reminders.sent(one.entry()));
  }

  /**
   * Tells the maintainers what was remarked; without their address it only stands in the list for
   * editors.
   */
  @Transactional
  void passOnRemarks(String maintainer) {
    Instant now = clock.instant();
    remarks.forgetBefore(now.minus(REMARKS_KEPT));
    if (maintainer.isEmpty()) {
      return;
    }
    List<Remarked> told = new ArrayList<>();
    for (Remark remark : remarks.unsent(MOST_REMARKS)) {
      Optional<StaleEntry> about = entries.find(remark.entry());
      about.ifPresent(entry -> told.add(new Remarked(entry.name(), remark.text())));
      remark.sent(now);
    }
    if (!told.isEmpty()) {
      send(
          Mail.withText(
              maintainer,
              "Opmerkingen bij de gids",
              TextMails.remarks(told, links.console()).render()));
    }
  }

  private void send(Mail mail) {
    mailer
        .send(mail)
        .ifNoItem()
        .after(LONGEST_SENDING)
        .fail()
        .onFailure()
        .retry()
        .atMost(MORE_ATTEMPTS)
        .await()
        .indefinitely();
  }

  /**
   * @param verifiedOn the day, in words
   */
  record Asked(String name, String verifiedOn, String link) {}

  record Remarked(String name, String text) {}

  @CheckedTemplate(basePath = "reminder/text")
  static final class TextMails {
    static native TemplateInstance reminder(List<Asked> entries, String console);

    static native TemplateInstance remarks(List<Remarked> remarks, String console);

    private TextMails() {}
  }

  @CheckedTemplate(basePath = "reminder/html")
  static final class HtmlMails {
    static native TemplateInstance reminder(List<Asked> entries, String console);

    private HtmlMails() {}
  }
}
