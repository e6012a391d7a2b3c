package be.nabij.e2e;

import be.nabij.local.LocalPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** What the services stored, as an administrator of PostgreSQL sees it. */
final class Databases {
  private final LocalPostgres postgres;

  Databases(LocalPostgres postgres) {
    this.postgres = postgres;
  }

  /** How many rows a query of {@code select count(*) …} counts. */
  long count(String database, String from) {
    try (Connection connection = postgres.connectAsSuperuser(database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select count(*) from " + from)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of a query, as text. */
  List<String> column(String database, String query) {
    try (Connection connection = postgres.connectAsSuperuser(database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (result.next()) {
        values.add(result.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes rows, such as to let time go by. */
  void change(String database, String sql) {
    try (Connection connection = postgres.connectAsSuperuser(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Runs statements and takes everything back.
   *
   * @throws IllegalStateException when one of them is wrong
   */
  void tryOut(String database, String statements) {
    try (Connection connection = postgres.connectAsSuperuser(database);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(statements);
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage() + " in " + database + ": " + statements, e);
    }
  }

  /** Every row of these tables, in an order of their own: the same when the tables are the same. */
  Map<String, List<String>> contents(String database, List<String> tables) {
    Map<String, List<String>> contents = new TreeMap<>();
    for (String table : tables) {
      contents.put(
          table, column(database, "select to_jsonb(t)::text from " + table + " t order by 1"));
    }
    return contents;
  }

  /** Every value of every column of every table, as database, table and column. */
  Stream<Place> everything() {
    return LocalPostgres.DATABASES.stream()
        .flatMap(database -> tables(database).stream().flatMap(table -> valuesOf(database, table)));
  }

  /** Every table as it stands in a dump, as database and table. */
  Stream<Place> dumps() {
    return LocalPostgres.DATABASES.stream()
        .flatMap(
            database ->
                tables(database).stream()
                    .map(
                        table ->
                            new Place(
                                database + " " + table + " dumped", () -> dump(database, table))));
  }

  private byte[] dump(String database, String table) {
    ByteArrayOutputStream dump = new ByteArrayOutputStream();
    try (Connection connection = postgres.connectAsSuperuser(database)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy (select * from " + table + ") to stdout", dump);
      return dump.toByteArray();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes every table and what the planner knows of it anew: deleted rows are gone from disk. */
  void compact() {
    LocalPostgres.DATABASES.forEach(
        database -> {
          try (Connection connection = postgres.connectAsSuperuser(database);
              Statement statement = connection.createStatement()) {
            statement.execute("vacuum (full, analyze)");
            statement.execute("checkpoint");
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private List<String> tables(String database) {
    return column(
        database,
        "select format('%I.%I', schemaname, tablename) from pg_tables"
            + " where schemaname not in ('pg_catalog', 'information_schema') order by 1");
  }

  private Stream<Place> valuesOf(String database, String table) {
    try (Connection connection = postgres.connectAsSuperuser(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select * from " + table)) {
      ResultSetMetaData columns = row.getMetaData();
      List<Place> values = new ArrayList<>();
      while (row.next()) {
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          String where = database + " " + table + "." + columns.getColumnName(i);
          byte[] bytes = bytes(row, i, columns.getColumnTypeName(i).equals("bytea"));
          values.add(new Place(where, () -> bytes));
        }
      }
      return values.stream();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(ResultSet row, int column, boolean binary) throws SQLException {
    if (binary) {
      return row.getBytes(column);
    }
    String text = row.getString(column);
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }
}
