package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.nabij.local.NabijService;
import be.nabij.local.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A backup is put back, as docs/backup-and-restore.md says. */
@EndToEndTest
class RestoreTest {
  private static final List<NabijService> TOGETHER =
      List.of(NabijService.SCREENING, NabijService.REFERRAL);
  private static final Duration SOON = Duration.ofSeconds(60);

  private final Nabij nabij;
  private final PartnerApp partner;
  private final CaseHandler handler;

  RestoreTest(Nabij nabij) {
    this.nabij = nabij;
    this.partner = nabij.partnerApp();
    this.handler = nabij.handlerOfLier();
  }

  @ChaosTest(
      fault =
          "the databases are lost; base backup and archived log are put back to a moment before a"
              + " person was erased and another withdrew",
      expected =
          "what was committed by that moment is there; the erased person is erased again by the list"
              + " kept apart, the withdrawal read again from Kafka; the other referrals go on")
  void a_backup_is_put_back_and_who_was_erased_is_erased_again(WorstDay day) throws Exception {
    Path archive = Files.createDirectories(PostgresCopy.folder("archive"));
    Path erasures = archive.resolveSibling("erasures.jsonl");
    Person erased = Person.named("Ermelinde Hersteld-" + Person.FAMILY_NAME);
    try (PostgresCopy lost =
            nabij
                .copyOfDatabases("lost")
                .with("archive_mode = 'on'", "archive_command = 'cp %p " + archive + "/%f'")
                .start();
        AutoCloseable moved = nabij.withDatabasesAt(TOGETHER, List.of(lost.host()))) {
      String referralOfErased = referralOf(partner.screens(ScreeningForm.of(erased)));
      PostgresCopy restored = PostgresCopy.of(lost.server(), "restored");
      String afterTheBackup = partner.screens(ScreeningForm.ofSomeone());
      String referralAfterTheBackup = referralOf(afterTheBackup);
      String withdrawn = partner.screens(ScreeningForm.ofSomeone());
      String referralOfWithdrawn = referralOf(withdrawn);
      await().atMost(SOON).until(() -> nothingWaits(lost.databases()));
      day.steady("three referrals, one of them before the base backup");

      Instant moment = lost.now();
      await().atMost(SOON).until(() -> lost.now().isAfter(moment.plusMillis(200)));
      handler.accepts(referralOfErased).expect(200);
      assertThat(handler.erases(referralOfErased).expect(201).at("/state")).isEqualTo("done");
      partner.withdrawsConsent(withdrawn).expect(204);
      await().atMost(SOON).until(() -> handler.status(referralOfWithdrawn).equals("cancelled"));
      await().atMost(SOON).until(() -> nothingWaits(lost.databases()));
      erasures("keep", erasures);
      lost.archiveAll(archive, SOON);
      lost.kill();

      long begin = System.nanoTime();
      try (restored) {
        restored.recoveringUntil(moment, archive).start().awaitWritable();
        double recovered = (System.nanoTime() - begin) / 1e9;
        List<Trace> traces = Trace.ofPerson(erased).toList();
        assertThat(restored.databases().count("referral", referral(referralOfErased)))
            .as("the erased person is back before the list is gone through")
            .isEqualTo(1);
        assertThat(restored.databases().count("referral", referral(referralAfterTheBackup)))
            .as("from the archived log")
            .isEqualTo(1);

        TOGETHER.forEach(nabij::stop);
        nabij.topics().rewind(Topics.SCREENINGS, "referral-service", moment);
        nabij.topics().rewind(Topics.REFERRALS, "screening-service", moment);
        try (AutoCloseable movedAgain = nabij.withDatabasesAt(TOGETHER, List.of(restored.host()))) {
          String said = erasures("again", erasures);
          double open = (System.nanoTime() - begin) / 1e9;
          await().atMost(SOON).until(() -> handler.status(referralOfWithdrawn).equals("cancelled"));

          handler.looksAt(referralOfErased).expect(404);
          assertThat(restored.databases().count("referral", referral(referralOfErased))).isZero();
          assertThat(Place.holding(traces, restored.databases().everything())).isEmpty();
          handler.accepts(referralAfterTheBackup).expect(200);
          handler.readsContact(referralAfterTheBackup).expect(200);
          assertThat(erasures("again", erasures)).contains(" 0 failed");
          day.happened(
              "the erased person was back in the backup and is erased again; the withdrawal was read"
                  + " again; the referral that only the archived log had is accepted and called");
          day.figure("databases recovered in %.1f s", recovered);
          day.figure("everything open again after %.1f s", open);
          day.figure("list gone through: %s", said.strip());
        }
      }
    }
  }

  private String referralOf(String screening) {
    return handler.awaitsReferralOf(screening, SOON).path("id").asText();
  }

  private static String referral(String id) {
    return "referral where id = '" + id + "'";
  }

  private static boolean nothingWaits(Databases databases) {
    return Stream.of("screening", "referral")
        .allMatch(database -> databases.count(database, "outbox") == 0);
  }

  /** Runs the command an operator runs; what it said. */
  private String erasures(String what, Path list) throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(ProjectFolder.find().root().resolve("deploy/erasures").toString(), what);
    command.environment().put("NABIJ_REFERRAL_URL", nabij.referralService().url());
    command.environment().put("NABIJ_SCREENING_URL", nabij.screeningService().url());
    command.environment().put("NABIJ_TOKEN", nabij.tokenOf("operator"));
    command.redirectError(ProcessBuilder.Redirect.INHERIT);
    if (what.equals("keep")) {
      command.redirectOutput(list.toFile());
    } else {
      command.redirectInput(list.toFile());
    }
    Process running = command.start();
    String said =
        what.equals("keep")
            ? ""
            : new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor()).as("deploy/erasures %s: %s", what, said).isZero();
    return said;
  }
}
