package be.nabij.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One statement of a migration.
 *
 * @param code without comments, in one line; of what stands in quotes only names are kept
 * @param comment what stands above it and in it as comments
 */
record SqlStatement(String code, String comment) {
  private static final Pattern NAME = Pattern.compile("'\\w+'");

  /** The statements of a file; those in the body of a function or block count one by one. */
  static List<SqlStatement> in(String sql) {
    List<SqlStatement> statements = new ArrayList<>();
    StringBuilder code = new StringBuilder();
    StringBuilder comment = new StringBuilder();
    int at = 0;
    while (at < sql.length()) {
      if (sql.startsWith("--", at)) {
        int end = orEnd(sql, sql.indexOf('\n', at));
        comment.append(sql, at + 2, end).append('\n');
        at = end;
      } else if (sql.startsWith("/*", at)) {
        int end = orEnd(sql, sql.indexOf("*/", at));
        comment.append(sql, at + 2, end).append('\n');
        at = Math.min(end + 2, sql.length());
      } else if (sql.charAt(at) == '\'') {
        int end = Math.min(orEnd(sql, sql.indexOf('\'', at + 1)) + 1, sql.length());
        String text = sql.substring(at, end);
        code.append(NAME.matcher(text).matches() ? text : "''");
        at = end;
      } else if (sql.charAt(at) == ';') {
        add(code, comment, statements);
        at++;
      } else {
        code.append(sql.charAt(at));
        at++;
      }
    }
    add(code, comment, statements);
    return statements;
  }

  private static int orEnd(String sql, int index) {
    return index < 0 ? sql.length() : index;
  }

  private static void add(
      StringBuilder code, StringBuilder comment, List<SqlStatement> statements) {
    if (!code.toString().isBlank()) {
      statements.add(
          new SqlStatement(
              code.toString().replaceAll("\\s+", " ").strip(), comment.toString().strip()));
    }
    code.setLength(0);
    comment.setLength(0);
  }
}
