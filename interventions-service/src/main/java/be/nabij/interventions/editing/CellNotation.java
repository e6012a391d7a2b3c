package be.nabij.interventions.editing;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists in one cell of a spreadsheet, as the directory writes them: items are separated by {@code
 * |}, the parts of an item by {@code ;}. A backslash before one of these, or before another
 * backslash, makes it an ordinary character.
 */
final class CellNotation {
  static final char ITEM = '|';
  static final char PART = ';';

  private CellNotation() {}

  static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("|", "\\|").replace(";", "\\;");
  }

  /** Parts in their order; the empty ones at the end are left out. */
  static String parts(List<String> parts) {
    List<String> written = new ArrayList<>(parts.stream().map(CellNotation::escaped).toList());
    while (!written.isEmpty() && written.getLast().isEmpty()) {
      written.removeLast();
    }
    return String.join(String.valueOf(PART), written);
  }

  /** What stands between the separators, still escaped and without blanks around it. */
  static List<String> split(String text, char separator) {
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

  static String plain(String escaped) {
    StringBuilder plain = new StringBuilder();
    for (int at = 0; at < escaped.length(); at++) {
      char character = escaped.charAt(at);
      plain.append(
          character == '\\' && at + 1 < escaped.length() ? escaped.charAt(++at) : character);
    }
    return plain.toString();
  }
}
