package be.nabij.directory.referencedata;

import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A database beside that of the other tests, whose municipalities must stay as they are. */
public final class OwnDatabase implements QuarkusTestResourceLifecycleManager {
  private static final String NAME = "directory_import";
  private static final String URL = "NABIJ_DB_URL";

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new HashMap<>(RealComponents.config());
    String url = config.get(URL);
    String server = url.substring(0, url.lastIndexOf('/') + 1);
    String owner = config.get("NABIJ_DB_USER");
    execute(
        server + "postgres",
        "drop database if exists " + NAME,
        "create database " + NAME + " owner " + owner);
    execute(server + NAME, "create extension pg_trgm", "create extension unaccent");
    config.put(URL, server + NAME);
    return config;
  }

  @Override
  public void stop() {
    // It ends with the server, which ends with the JVM.
  }

  /** After the components themselves, so that this database is the one that counts. */
  @Override
  public int order() {
    return 1;
  }

  private static void execute(String url, String... commands) {
    try (Connection superuser = DriverManager.getConnection(url, "postgres", "");
        Statement statement = superuser.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
