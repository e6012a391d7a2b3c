package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import be.nabij.local.LocalKafka;
import be.nabij.local.NabijService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The disk is full. */
@EndToEndTest
class DiskFaultsTest {
  private static final List<NabijService> TOGETHER =
      List.of(NabijService.SCREENING, NabijService.REFERRAL);
  private static final int MEGABYTES = 1_536;
  private static final int MEGABYTES_OF_BROKER = 128;
  private static final Duration RECOVERY = Duration.ofMinutes(3);

  private final Nabij nabij;

  DiskFaultsTest(Nabij nabij) {
    this.nabij = nabij;
  }

  @ChaosTest(
      fault = "the disk of PostgreSQL fills up under load, and has room again 20 s later",
      expected =
          "503 while it is full; what was answered 201 is there afterwards; work goes on once there"
              + " is room (PostgreSQL may be started again, the services are not); each is referred"
              + " once")
  void the_disk_of_the_database_is_full(WorstDay day) throws Exception {
    try (SmallDisk disk = SmallDisk.mount("small-disk", MEGABYTES);
        PostgresCopy server = nabij.copyOfDatabases("small-disk/postgres").start();
        AutoCloseable moved = nabij.withDatabasesAt(TOGETHER, List.of(server.host()));
        Flow flow = Flow.of(nabij, 3)) {
      flow.during(Duration.ofSeconds(5));
      day.steady("%s", flow.during(Duration.ofSeconds(10)));

      disk.fill();
      long full = System.nanoTime();
      flow.during(() -> !flow.since(full).failed().isEmpty(), RECOVERY);
      double noticed = (System.nanoTime() - full) / 1e9;
      flow.during(Duration.ofSeconds(20));
      Set<String> before = new HashSet<>(flow.screened());
      boolean died = !server.server().isRunning();
      disk.free();
      long freed = System.nanoTime();
      if (died) {
        server.kill();
        server.start();
      }
      flow.awaitAnother(RECOVERY);
      double first = (System.nanoTime() - freed) / 1e9;
      flow.during(Duration.ofSeconds(10));
      Flow.Seen seen = flow.since(full);
      List<String> taken = flow.stop();

      assertThat(server.databases().column("screening", "select id::text from screening"))
          .as("answered with 201 while the disk filled up")
          .containsAll(before);
      new Referred(nabij, server.databases(), nabij.topics()).onceEach(taken, RECOVERY);
      day.happened(
          "%d requests were answered 503; PostgreSQL %s; nothing answered was lost; each of %d is"
              + " referred once",
          seen.failed().size(), died ? "ended and was started again" : "went on", taken.size());
      day.figure("first refusal %.1f s after the disk was full", noticed);
      day.figure("first answer %.1f s after there was room", first);
      assertThat(seen.failed())
          .allSatisfy(one -> assertThat(one.status()).as(one.text()).isEqualTo(503));
    }
  }

  @ChaosTest(
      fault = "the disk of the broker fills up under load, and has room again 20 s later",
      expected =
          "screenings go on; events wait with the services; each is referred once after the broker"
              + " was started again")
  void the_disk_of_the_broker_is_full(WorstDay day) throws Exception {
    try (SmallDisk disk = SmallDisk.mount("small-disk-of-broker", MEGABYTES_OF_BROKER);
        LocalKafka broker = nabij.anotherBroker(disk.folder.resolve("kafka"))) {
      broker.start();
      try (AutoCloseable moved = nabij.withBroker(TOGETHER, broker);
          Flow flow = Flow.of(nabij, 3)) {
        flow.during(Duration.ofSeconds(5));
        day.steady("%s", flow.during(Duration.ofSeconds(10)));

        disk.fill();
        long full = System.nanoTime();
        flow.during(Duration.ofSeconds(20));
        boolean died = !broker.isRunning();
        disk.free();
        broker.stop();
        broker.start();
        long back = System.nanoTime();
        flow.during(Duration.ofSeconds(5));
        Flow.Seen seen = flow.since(full);
        List<String> taken = flow.stop();
        new Referred(nabij, nabij.databases(), new Topics(broker)).onceEach(taken, RECOVERY);
        double caughtUp = (System.nanoTime() - back) / 1e9;

        day.happened(
            "no screening failed; the broker %s; each of %d is referred once",
            died ? "ended by itself" : "went on without writing", taken.size());
        day.figure("while it was full and after: %s", seen);
        day.figure("all referred %.1f s after the broker was back", caughtUp);
        assertThat(seen.failed()).isEmpty();
      }
    }
  }

  /** A file system in memory, as large as it is told to be. */
  private static final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 1 << 16;
    private final Path folder;

    private SmallDisk(Path folder) {
      this.folder = folder;
    }

    static SmallDisk mount(String name, int megabytes) throws Exception {
      assumeTrue(
          "root".equals(System.getProperty("user.name")), "not run: needs root, to mount a tmpfs");
      Path folder = Files.createDirectories(PostgresCopy.folder(name));
      assumeTrue(
          run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())
              == 0,
          "not run: a tmpfs cannot be mounted here");
      return new SmallDisk(folder);
    }

    /** To the last byte. */
    void fill() throws IOException {
      try (var filler = Files.newOutputStream(filler())) {
        while (true) {
          filler.write(new byte[BLOCK]);
        }
      } catch (IOException e) {
        assertThat(e).as("why it could not be filled any further").hasMessageContaining("space");
      }
    }

    void free() throws IOException {
      Files.delete(filler());
    }

    @Override
    public void close() throws Exception {
      run("umount", "--lazy", folder.toString());
    }

    private Path filler() {
      return folder.resolve("filler");
    }

    private static int run(String... command) throws IOException, InterruptedException {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
  }
}
