package be.nabij.platform.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lists in one cell of a spreadsheet: items are separated by {@code |}, the parts of an item by
 * {@code ;}. A backslash before one of these, or before another backslash, makes it an ordinary
 * character.
 */
public final class CellNotation {
  public static final char ITEM = '|';
  public static final char PART = ';';

  private CellNotation() {}

  /** Items that are escaped already. */
  public static String items(List<String> items) {
    return items.stream().collect(Collectors.joining(String.valueOf(ITEM)));
  }

  /** Parts in their order; the empty ones at the end are left out. */
  public static String parts(List<String> parts) {
    List<String> written = new ArrayList<>(parts.stream().map(CellNotation::escaped).toList());
    while (!written.isEmpty() && written.getLast().isEmpty()) {
      written.removeLast();
    }
    return String.join(String.valueOf(PART), written);
  }

  /** Null becomes an empty text. */
  public static String escaped(String text) {
    return text == null ? "" : text.replace("\\", "\\\\").replace("|", "\\|").replace(";", "\\;");
  }

  /** What stands between the separators, still escaped and without blanks around it. */
  public static List<String> split(String text, char separator) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character == '\\' && at + 1 < text.length()) {
        piece.append(character).append(text.charAt(++at));
      } else if (character == separator) {
        pieces.add(piece.toString().strip());
        piece.setLength(0);
      } else {
        piece.append(character);
      }
    }
    pieces.add(piece.toString().strip());
    return pieces;
  }

  /** As it is meant, without the backslashes. */
  public static String plain(String escaped) {
    StringBuilder plain = new StringBuilder();
    for (int at = 0; at < escaped.length(); at++) {
      char character = escaped.charAt(at);
      plain.append(
          character == '\\' && at + 1 < escaped.length() ? escaped.charAt(++at) : character);
    }
    return plain.toString();
  }

  /** The parts of one item as they are meant. */
  public static List<String> partsOf(String item) {
    return split(item, PART).stream().map(CellNotation::plain).toList();
  }

  /** The comma-separated values within a part, such as days of the week. */
  public static List<String> values(String part) {
    return Arrays.stream(part.split(",", -1)).map(String::strip).toList();
  }
}
