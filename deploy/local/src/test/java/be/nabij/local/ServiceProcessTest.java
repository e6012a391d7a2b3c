package be.nabij.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

  @TempDir Path folder;
  private ServiceProcess service;

  @BeforeEach
  void aPackagedService() throws IOException {
    int port = Ports.free().of(Ports.Use.REFERRAL);
    service =
        new ServiceProcess(
            "referral-service",
            StubService.programIn(folder),
            port,
            Map.of("NABIJ_HTTP_PORT", String.valueOf(port), "NABIJ_DB_URL", "jdbc:postgresql:any"),
            folder.resolve("referral-service.log"));
  }

  @AfterEach
  void endIt() {
    service.kill();
  }

  @Test
  void a_killed_service_can_be_started_again() {
    service.start();
    assertThat(service.isAlive()).isTrue();
    assertThat(service.isReady()).isTrue();
    assertThat(service.startDuration()).isPositive().isLessThan(Duration.ofSeconds(30));

    service.kill();
    assertThat(service.isAlive()).isFalse();
    assertThat(service.isReady()).isFalse();

    service.start();
    assertThat(service.isReady()).isTrue();

    service.stop();
    assertThat(service.isAlive()).isFalse();
  }

  @Test
  void a_service_that_ends_at_once_is_named_with_the_end_of_its_log() throws IOException {
    ServiceProcess withoutDatabase =
        new ServiceProcess(
            "referral-service",
            StubService.programIn(folder),
            service.port(),
            Map.of("NABIJ_HTTP_PORT", String.valueOf(service.port())),
            folder.resolve("referral-service.log"));

    assertThatThrownBy(withoutDatabase::start)
        .isInstanceOf(ComponentFailed.class)
        .hasMessageContaining("referral-service ended with exit code 7")
        .hasMessageContaining("no database is configured")
        .hasMessageContaining(folder.resolve("referral-service.log").toString());
  }

  @Test
  void a_service_that_was_not_built_is_named() {
    ServiceProcess unbuilt =
        new ServiceProcess(
            "directory-service",
            () -> ServiceProgram.packaged(folder.resolve("none.jar")),
            1,
            Map.of(),
            folder.resolve("none.log"));

    assertThatThrownBy(unbuilt::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("directory-service is not built");
  }

  @Test
  void a_record_of_processes_ends_only_what_it_knows_and_still_runs() {
    ProcessRecord record = new ProcessRecord(folder.resolve("processes"));
    service.start();
    ProcessHandle process = service.process().orElseThrow();
    record.add("referral-service", process);
    assertThat(new ProcessRecord(folder.resolve("processes")).isRunning("referral-service"))
        .isTrue();

    assertThat(record.stopAll(Duration.ofSeconds(10))).containsExactly("referral-service");

    assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10));
    assertThat(record.stopAll(Duration.ofSeconds(10))).isEmpty();
  }

  @Test
  void a_process_number_that_now_belongs_to_another_program_is_left_alone() throws IOException {
    Path file = folder.resolve("processes");
    service.start();
    long pid = service.process().orElseThrow().pid();
    java.nio.file.Files.writeString(file, pid + " 12345 referral-service\n");

    assertThat(new ProcessRecord(file).stopAll(Duration.ofSeconds(1))).isEmpty();
    assertThat(service.isAlive()).isTrue();
  }
}
