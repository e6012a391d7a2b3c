package be.nabij.e2e;

import static org.awaitility.Awaitility.await;

import be.nabij.local.LocalPostgres;
import be.nabij.local.Ports;
import be.nabij.local.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One more PostgreSQL server, which begins with the data of another and can be lost. */
final class PostgresCopy implements AutoCloseable {
  private static final Path COPIES = Path.of("target/stack/copies").toAbsolutePath();
  private static final Duration RECOVERY = Duration.ofSeconds(60);

  private final Path folder;
  private final LocalPostgres server;

  private PostgresCopy(Path folder) {
    this.folder = folder;
    this.server =
        new LocalPostgres(
            ProjectFolder.find(),
            folder,
            folder.resolve("postgres.log"),
            Ports.free().of(Ports.Use.POSTGRES));
  }

  /** A base backup of a running server, not started yet. */
  static PostgresCopy of(LocalPostgres origin, String name) {
    Path folder = folder(name);
    origin.copyTo(folder);
    return new PostgresCopy(folder);
  }

  /** A folder beside the copies, for what belongs to them. */
  static Path folder(String name) {
    return COPIES.resolve(name);
  }

  /** Takes lines of its configuration. */
  PostgresCopy with(String... settings) {
    return append("postgresql.auto.conf", settings);
  }

  /** Lets another server follow this one. */
  PostgresCopy withFollowers() {
    return append("pg_hba.conf", "host replication postgres 127.0.0.1/32 trust");
  }

  /** Follows another one, until it is promoted. */
  PostgresCopy following(PostgresCopy primary) {
    append("standby.signal");
    return with(
        "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres application_name=standby'"
            .formatted(primary.server.port()),
        // What the origin was told of its own follower says nothing about this one.
        "synchronous_standby_names = ''");
  }

  /** Goes through the archived log up to a moment, and no further. */
  PostgresCopy recoveringUntil(Instant moment, Path archive) {
    append("recovery.signal");
    return with(
        "restore_command = 'cp %s/%%f %%p'".formatted(archive),
        "recovery_target_time = '%s'".formatted(asPostgresWritesIt(moment)),
        "recovery_target_action = 'promote'",
        "archive_mode = 'off'");
  }

  PostgresCopy start() {
    server.start();
    return this;
  }

  /** Waits until it has recovered, or has become the primary. */
  PostgresCopy awaitWritable() {
    await("a server that takes writes")
        .atMost(RECOVERY)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> ask("select pg_is_in_recovery()").equals("f"));
    return this;
  }

  /** Waits until whoever follows this one has all of it, and commits wait for it from now on. */
  void awaitFollower() {
    await("a follower that has everything")
        .atMost(RECOVERY)
        .until(
            () ->
                ask("select count(*) from pg_stat_replication where sync_state = 'sync'")
                    .equals("1"));
  }

  /** Becomes the primary. */
  void promote() {
    ask("select pg_promote(false)");
  }

  /** What time it is there. */
  Instant now() {
    return Instant.parse(
        ask(
            "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
  }

  /** Waits until the archive has all that was committed so far. */
  void archiveAll(Path archive, Duration within) {
    String last = ask("select pg_walfile_name(pg_switch_wal())");
    await("the log to be archived").atMost(within).until(() -> Files.exists(archive.resolve(last)));
  }

  /** The first value of a query, as the superuser sees it. */
  String ask(String sql) {
    try (Connection connection = server.connectAsSuperuser("postgres");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Databases databases() {
    return new Databases(server);
  }

  LocalPostgres server() {
    return server;
  }

  String host() {
    return "localhost:" + server.port();
  }

  void kill() {
    server.kill();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** Its configuration does not take the T and the Z of ISO 8601. */
  private static String asPostgresWritesIt(Instant moment) {
    return moment.toString().replace('T', ' ').replace("Z", "+00");
  }

  private PostgresCopy append(String file, String... lines) {
    try {
      Files.write(
          folder.resolve("data").resolve(file),
          List.of(lines),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
