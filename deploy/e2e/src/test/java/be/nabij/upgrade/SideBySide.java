package be.nabij.upgrade;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the release before still works on a database that migrations have brought further: what
 * it reads is still there under its name and type, and what it writes is still taken.
 *
 * <p>What an earlier release has stopped using may go: the statement says so in a comment right
 * above it, {@code unused since 0.2.0}, and that release must have been cut. SQL that is put
 * together at run time is not seen.
 */
final class SideBySide {
  private static final Pattern UNUSED = Pattern.compile("unused since (\\d+\\.\\d+\\.\\d+)");
  private static final Pattern NEW_TABLE =
      sql("create (?:unlogged )?table (?:if not exists )?([\\w.\"]+)");
  private static final String TABLE = "(?:if exists )?(?:only )?([\\w.\"]+)";

  private static final List<Rule> RULES =
      List.of(
          new Rule(sql("drop table " + TABLE), "drops a table"),
          new Rule(
              sql(
                  "drop ((?:materialized"
                      + " )?view|function|procedure|type|sequence|schema|extension|text search)"),
              "drops what the release before may use"),
          onTable("rename", "renames"),
          onTable(
              "drop (?!constraint|not null|default|expression|identity)(?:column )?\\w",
              "drops a column"),
          onTable("drop default", "takes a default away that the release before counts on"),
          onTable("alter (?:column )?[\\w\"]+ (?:set data )?type", "changes the type of a column"),
          onTable("set not null", "forbids nulls that the release before writes"),
          onTable(
              "add (?:column )?(?:if not exists"
                  + " )?(?!constraint|check|unique|primary|foreign|exclude)(?=[^,]*not"
                  + " null)(?![^,]*(?:default|generated))",
              "adds a column that must be filled in and has no default"),
          onTable(
              "add (?:constraint|check|unique|primary key|foreign key|exclude)",
              "adds a constraint that the release before does not know"),
          onTable("(?:enable|force) row level security", "closes a table for the release before"),
          onTable("set schema", "moves a table"),
          new Rule(
              sql("create unique index.* on " + TABLE),
              "adds a constraint that the release before does not know"),
          new Rule(
              sql("create (?:or replace )?(?:constraint )?(?:trigger|policy|rule) .*? on " + TABLE),
              "may refuse or change what the release before writes"),
          new Rule(
              sql("call protect\\s*\\(\\s*'([^']*)'"), "closes a table for the release before"),
          new Rule(sql("alter type [\\w\"]+ (?:rename|drop|alter)"), "changes a type"),
          new Rule(sql("truncate (?:table )?" + TABLE), "empties a table"),
          new Rule(sql("revoke "), "takes a right away"));

  private final Set<String> releases;
  private final Set<String> newTables = new HashSet<>();

  /**
   * @param releases the releases that were cut
   */
  SideBySide(Set<String> releases) {
    this.releases = Set.copyOf(releases);
  }

  /** What of this migration the release before cannot live with, each in one sentence. */
  List<String> faults(String file, String sql) {
    List<SqlStatement> statements = SqlStatement.in(sql);
    for (SqlStatement statement : statements) {
      Matcher created = NEW_TABLE.matcher(statement.code());
      while (created.find()) {
        newTables.add(name(created.group(1)));
      }
    }
    List<String> faults = new ArrayList<>();
    for (SqlStatement statement : statements) {
      RULES.stream()
          .filter(rule -> rule.isBrokenBy(statement, newTables))
          .map(rule -> "%s %s: %s".formatted(file, rule.what(), statement.code()))
          .findFirst()
          .flatMap(fault -> unlessUnused(statement, fault))
          .ifPresent(faults::add);
    }
    return faults;
  }

  private Optional<String> unlessUnused(SqlStatement statement, String fault) {
    Matcher unused = UNUSED.matcher(statement.comment());
    if (!unused.find()) {
      return Optional.of(
          fault + " (stop using it in one release, take it away in the next: docs/upgrading.md)");
    }
    return releases.contains(unused.group(1))
        ? Optional.empty()
        : Optional.of(fault + " (release " + unused.group(1) + " has not been cut)");
  }

  private static Rule onTable(String action, String what) {
    return new Rule(sql("alter table " + TABLE + " (?:.*[ ,])?" + action), what);
  }

  private static Pattern sql(String pattern) {
    return Pattern.compile("\\b" + pattern.replace(" ", "\\s+"), CASE_INSENSITIVE);
  }

  private static String name(String table) {
    return table.replace("\"", "").toLowerCase(Locale.ROOT);
  }

  /**
   * @param pattern finds a statement; its group, where it has one, is the table it is about
   * @param what what is wrong with it
   */
  private record Rule(Pattern pattern, String what) {
    boolean isBrokenBy(SqlStatement statement, Set<String> newTables) {
      Matcher found = pattern.matcher(statement.code());
      while (found.find()) {
        if (found.groupCount() == 0 || !newTables.contains(name(found.group(1)))) {
          return true;
        }
      }
      return false;
    }
  }
}
