package be.nabij.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL server with the databases of the four services. Each database belongs to a role
 * of the same name that is no superuser and whose password is its name. The data folder survives
 * {@link #stop()}.
 */
public final class LocalPostgres implements AutoCloseable {

  /** The databases, and the roles that own them. */
  public static final List<String> DATABASES =
      List.of("screening", "referral", "directory", "interventions");

  private static final List<String> SEARCHABLE = List.of("directory", "interventions");
  private static final List<String> SEARCH_EXTENSIONS = List.of("pg_trgm", "unaccent");
  // Of the process that runs, and not of its data.
  private static final Set<String> NOT_IN_A_COPY =
      Set.of(
          "postmaster.pid", "postmaster.opts", "epg-lock", "pg_wal", "pg_replslot", "pg_stat_tmp");
  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  private final Path data;
  private final Path log;
  private final Path binaries;
  private final int port;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private EmbeddedPostgres server;
  private ProcessRecord record;

  /**
   * @param folder keeps the data between starts
   * @param log where the server's messages go
   */
  public LocalPostgres(ProjectFolder project, Path folder, Path log, int port) {
    this.data = folder.resolve("data");
    this.log = log;
    this.binaries = project.localTarget().resolve("postgres");
    this.port = port;
    // The library starts a server that may lose commits in a crash; ours keeps them, as in
    // production.
    settings.put("fsync", "on");
    settings.put("synchronous_commit", "on");
    settings.put("max_connections", "200");
  }

  /**
   * Sets a server parameter for the next start, for example {@code fsync=off} in a test that wants
   * speed.
   */
  public LocalPostgres withSetting(String name, String value) {
    settings.put(name, value);
    return this;
  }

  /**
   * Starts the server, and on a new data folder creates the databases.
   *
   * @throws ComponentFailed when it does not come up within a minute
   */
  public void start() {
    try {
      Files.createDirectories(data.getParent());
      Files.createDirectories(log.getParent());
      Files.createDirectories(binaries);
      boolean isNew = Files.notExists(data.resolve("postgresql.conf"));
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setPort(port)
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setOverrideWorkingDirectory(binaries.toFile())
              .setPGStartupWait(START_LIMIT)
              .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
              // The same order and upper case on every machine, whatever the shell's locale.
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              .setLocaleConfig("locale", systemLocale());
      settings.forEach(builder::setServerConfig);
      server = builder.start();
      if (record != null) {
        process().ifPresent(postmaster -> record.add("PostgreSQL", postmaster));
      }
      if (isNew || !databasesExist()) {
        createDatabases();
      }
    } catch (IOException | SQLException | IllegalStateException e) {
      throw new ComponentFailed("PostgreSQL", "did not start: " + e.getMessage(), log, e);
    }
  }

  /** Stops the server; open transactions are rolled back, the data stays. */
  public void stop() {
    if (server != null) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL did not stop", e);
      } finally {
        server = null;
      }
    }
  }

  /** Kills the server as a crash would (SIGKILL); {@link #start()} recovers from its log. */
  public void kill() {
    process()
        .ifPresent(
            postmaster -> {
              // Its backends end by themselves once the postmaster is gone, but a new one only
              // starts after them.
              List<ProcessHandle> backends = postmaster.descendants().toList();
              postmaster.destroyForcibly();
              backends.forEach(ProcessHandle::destroyForcibly);
              postmaster.onExit().join();
              backends.forEach(backend -> backend.onExit().join());
            });
    stop();
  }

  /**
   * Copies this running server, as a base backup: a server whose folder this becomes recovers all
   * that was committed when the copy was made.
   *
   * @param folder of a server that was not started yet
   */
  public void copyTo(Path folder) {
    Path copy = folder.resolve("data");
    try (Connection connection = connectAsSuperuser("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_backup_start('copy', fast => true)");
      Folders.copyWhileInUse(data, copy, NOT_IN_A_COPY);
      try (ResultSet stopped =
          statement.executeQuery(
              "SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)")) {
        stopped.next();
        Files.writeString(copy.resolve("backup_label"), stopped.getString(1));
      }
      // Last: with what was written while the rest was copied.
      Folders.copyWhileInUse(data.resolve("pg_wal"), copy.resolve("pg_wal"), Set.of());
    } catch (IOException | SQLException e) {
      throw new ComponentFailed("PostgreSQL", "could not be copied: " + e.getMessage(), log, e);
    }
  }

  @Override
  public void close() {
    stop();
  }

  public boolean isRunning() {
    return server != null && process().isPresent();
  }

  public int port() {
    return port;
  }

  /** The JDBC address of a database. */
  public String jdbcUrl(String database) {
    return jdbcUrl(port, database);
  }

  static String jdbcUrl(int port, String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
  }

  /** A connection to a database as the role that owns it. */
  public Connection connect(String database) throws SQLException {
    return connect(database, database, database);
  }

  /** A connection as superuser, for what a service must not be able to do. */
  public Connection connectAsSuperuser(String database) throws SQLException {
    return connect(database, "postgres", "");
  }

  void recordIn(ProcessRecord record) {
    this.record = record;
  }

  /** The server process, if it runs. */
  Optional<ProcessHandle> process() {
    try {
      List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
      return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
          .filter(ProcessHandle::isAlive);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Connection connect(String database, String user, String password) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl(database));
    source.setUser(user);
    source.setPassword(password);
    return source.getConnection();
  }

  private boolean databasesExist() throws SQLException {
    try (Connection connection = connectAsSuperuser("postgres");
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT count(*) FROM pg_database WHERE datname IN ('%s')"
                    .formatted(String.join("','", DATABASES)))) {
      found.next();
      return found.getInt(1) == DATABASES.size();
    }
  }

  private void createDatabases() throws SQLException, IOException {
    try (Connection connection = connectAsSuperuser("postgres");
        Statement statement = connection.createStatement()) {
      for (String name : DATABASES) {
        statement.execute("DROP DATABASE IF EXISTS " + name);
        statement.execute("DROP ROLE IF EXISTS " + name);
        statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, name));
        statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, name));
        statement.execute("REVOKE CONNECT ON DATABASE %s FROM PUBLIC".formatted(name));
      }
    }
    for (String name : SEARCHABLE) {
      try (Connection connection = connectAsSuperuser(name);
          Statement statement = connection.createStatement()) {
        for (String extension : SEARCH_EXTENSIONS) {
          statement.execute("CREATE EXTENSION IF NOT EXISTS " + extension);
        }
      }
    }
    requirePasswords();
  }

  /**
   * The library lets everybody in without a password; a service with a wrong one must fail here as
   * in production.
   */
  private void requirePasswords() throws IOException, SQLException {
    Files.writeString(
        data.resolve("pg_hba.conf"),
        """
        # TYPE  DATABASE  USER      ADDRESS       METHOD
        local   all       postgres                trust
        host    all       postgres  127.0.0.1/32  trust
        host    all       postgres  ::1/128       trust
        local   all       all                     scram-sha-256
        host    all       all       127.0.0.1/32  scram-sha-256
        host    all       all       ::1/128       scram-sha-256
        """);
    try (Connection connection = connectAsSuperuser("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  private static String systemLocale() {
    return System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
  }
}
