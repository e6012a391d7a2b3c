package be.nabij.referral.digest;

import static be.nabij.referral.testing.ContactPointSide.RANST;
import static be.nabij.referral.testing.ContactPointSide.database;
import static be.nabij.referral.testing.ContactPointSide.hearsOver;
import static be.nabij.referral.testing.ContactPointSide.mail;
import static be.nabij.referral.testing.ContactPointSide.mailsTo;
import static be.nabij.referral.testing.ContactPointSide.referred;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.local.MailSink.ReceivedMail;
import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.testing.Rows;
import be.nabij.referral.testing.ScreeningSide;
import be.nabij.referral.testing.Steps;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Once a working day a contact point gets a mail with what asks for attention. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
class DigestTest {
  private static final String SUBJECT = "Uw doorverwijzingen vandaag";
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final Instant MORNING = Instant.parse("2026-11-23T07:30:00Z");

  @Inject DailyDigest daily;
  @Inject DigestSending sending;

  @Test
  void two_replicas_send_one_mail_a_day() throws Exception {
    String address = "dagelijks@ranst.example";
    hearsOver(RANST, mail(address));
    String fresh = referred(RANST);
    String late = referred(RANST);
    Rows.change(
        database(),
        "update referral set deadline_at = ? where id = ?",
        MORNING.minusSeconds(60).atOffset(ZoneOffset.UTC),
        UUID.fromString(late));

    try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
      List<Future<?>> both =
          List.of(
              replicas.submit(() -> daily.sendAll(MONDAY, MORNING)),
              replicas.submit(() -> daily.sendAll(MONDAY, MORNING)));
      for (Future<?> one : both) {
        one.get();
      }
    }
    daily.sendAll(MONDAY, MORNING);

    assertThat(digestsTo(address)).hasSize(1);
    String text = digestsTo(address).getFirst().text();
    assertThat(text).contains("De tijd is voorbij: 1").contains(reference(late));
    assertThat(text).containsPattern("Nieuw: \\d+").contains("/inbox/" + fresh);
    assertThat(text.indexOf(reference(late))).isLessThan(text.indexOf("Nieuw:"));
    assertThat(text).doesNotContain("Testpersoon", "47000");

    daily.sendAll(MONDAY.plusDays(1), MORNING.plusSeconds(86_400));
    assertThat(digestsTo(address)).hasSize(2);
  }

  @Test
  void without_anything_to_tell_there_is_no_mail() {
    String address = "rustig@example.org";
    hearsOver("99951", mail(address));

    sending.send("99951", MONDAY, MORNING);

    assertThat(digestsTo(address)).isEmpty();
    assertThat(sending.waiting(MONDAY)).doesNotContain("99951");
    assertThat(sending.waiting(MONDAY.plusDays(1))).contains("99951");
  }

  @Test
  void it_goes_out_on_working_days_from_the_set_time_on() {
    DigestMoment moment = new DigestMoment(LocalTime.parse("08:30"));
    assertThat(moment.dueAt(Instant.parse("2026-11-23T07:30:00Z"))).contains(MONDAY);
    assertThat(moment.dueAt(Instant.parse("2026-11-23T07:29:59Z"))).isEmpty();
    assertThat(moment.dueAt(Instant.parse("2026-11-21T09:00:00Z"))).isEmpty();
    assertThat(moment.dueAt(Instant.parse("2026-11-11T09:00:00Z"))).isEmpty();
    assertThat(moment.dueAt(Instant.parse("2026-07-20T06:30:00Z")))
        .contains(LocalDate.parse("2026-07-20"));
    assertThat(moment.dueAt(Instant.parse("2026-07-21T06:30:00Z"))).isEmpty();
  }

  private static List<ReceivedMail> digestsTo(String address) {
    return mailsTo(address).stream().filter(mail -> mail.subject().equals(SUBJECT)).toList();
  }

  private static String reference(String referral) {
    return Steps.look("coordinator-pallieterland", referral).extract().path("reference");
  }
}
