package be.nabij.helm;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.local.LocalPostgres;
import be.nabij.local.ProjectFolder;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A packaged service, started with the variables of the chart's migration job and nothing else:
 * there is a database, and no broker, identity provider or key. It is the service with the most
 * settings; that the others are given what they need is checked by FitsTheCodeTest.
 */
class MigrationJobTest {
  private static final Path FOLDER = Chart.ROOT.resolve("deploy/helm/target/migrations");
  private static final String SERVICE = "referral";
  private static LocalPostgres postgres;

  @BeforeAll
  static void start() throws IOException {
    Path folder = Files.createDirectories(FOLDER).resolve("postgres-" + System.nanoTime());
    postgres =
        new LocalPostgres(new ProjectFolder(Chart.ROOT), folder, FOLDER.resolve("db.log"), port())
            .withSetting("fsync", "off");
    postgres.start();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void a_job_migrates_its_database_and_ends_and_fails_when_it_cannot() throws Exception {
    Process job = job("referral");
    Process refused = job("not-its-password");

    assertThat(exitCode(job)).as("see " + FOLDER).isZero();
    assertThat(applied()).isEqualTo(migrations());
    assertThat(exitCode(refused)).isNotZero();
  }

  private static Process job(String password) throws IOException {
    ValueSet values = ValueSet.accepted().findFirst().orElseThrow();
    Pod pod =
        Pod.of(values).stream()
            .filter(one -> one.migration() && one.service().equals(SERVICE))
            .findFirst()
            .orElseThrow();
    ProcessBuilder process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                new ProjectFolder(Chart.ROOT).serviceJar(SERVICE + "-service").toString())
            .redirectErrorStream(true)
            .redirectOutput(FOLDER.resolve(password + ".log").toFile());
    process.environment().clear();
    for (Map.Entry<String, JsonNode> variable : pod.environment().entrySet()) {
      process.environment().put(variable.getKey(), variable.getValue().path("value").asText());
    }
    process.environment().put("NABIJ_DB_URL", postgres.jdbcUrl(SERVICE));
    process.environment().put("NABIJ_DB_USER", SERVICE);
    process.environment().put("NABIJ_DB_PASSWORD", password);
    return process.start();
  }

  private static int exitCode(Process job) throws InterruptedException {
    if (!job.waitFor(3, TimeUnit.MINUTES)) {
      job.destroyForcibly();
      throw new IllegalStateException("A migration does not end; see " + FOLDER);
    }
    return job.exitValue();
  }

  private static int applied() throws SQLException {
    try (Connection connection = postgres.connect(SERVICE);
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery("select count(*) from flyway_schema_history where success")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static int migrations() throws IOException {
    int migrations = 0;
    for (String folder :
        List.of(
            "platform/src/main/resources/db/platform",
            SERVICE + "-service/src/main/resources/db/migration")) {
      try (Stream<Path> files = Files.list(Chart.ROOT.resolve(folder))) {
        migrations += (int) files.filter(file -> file.toString().endsWith(".sql")).count();
      }
    }
    return migrations;
  }

  private static int port() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
