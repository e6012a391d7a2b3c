package be.nabij.directory.referencedata;

import be.nabij.platform.problem.ProblemException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A file with a header and rows, as spreadsheets and authorities write them: UTF-8 with or without
 * a byte order mark, any line ends, separated by commas, semicolons, bars or tabs.
 */
record CsvTable(List<String> header, List<Row> rows) {
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * One row.
   *
   * @param number as a spreadsheet counts: the header is row 1
   */
  record Row(int number, Map<String, String> cells) {

    /** What stands there, without blanks around it; empty when there is nothing. */
    String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /**
   * @throws ProblemException 422 when it is no such file, naming the rows at fault
   */
  static CsvTable read(byte[] file) {
    String text = text(file);
    List<String[]> lines = lines(text);
    if (lines.isEmpty()) {
      throw RowError.refusal(List.of(new RowError(1, null, "required", "The file is empty.")));
    }
    List<String> header = Arrays.stream(lines.getFirst()).map(String::strip).toList();
    List<Row> rows = new ArrayList<>();
    List<RowError> errors = new ArrayList<>();
    for (int index = 1; index < lines.size(); index++) {
      String[] cells = lines.get(index);
      if (Arrays.stream(cells).allMatch(String::isBlank)) {
        continue;
      }
      if (cells.length == header.size()) {
        rows.add(row(index + 1, header, cells));
      } else {
        errors.add(
            new RowError(
                index + 1,
                null,
                "wrong-number-of-cells",
                header.size() + " cells are expected, " + cells.length + " are there."));
      }
    }
    if (!errors.isEmpty()) {
      throw RowError.refusal(errors);
    }
    return new CsvTable(header, rows);
  }

  private static Row row(int number, List<String> header, String[] cells) {
    Map<String, String> byColumn = new TreeMap<>();
    for (int column = 0; column < cells.length; column++) {
      byColumn.put(header.get(column), cells[column].strip());
    }
    return new Row(number, byColumn);
  }

  private static String text(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw RowError.refusal(
          List.of(new RowError(null, null, "wrong-format", "The file is not written in UTF-8.")));
    }
  }

  private static List<String[]> lines(String text) {
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
    try (MappingIterator<String[]> lines =
        CSV.readerFor(String[].class).with(schema).readValues(text)) {
      return lines.readAll();
    } catch (JsonProcessingException e) {
      int row = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw RowError.refusal(
          List.of(new RowError(row, null, "wrong-format", "It cannot be read as CSV.")));
    } catch (IOException e) {
      throw new IllegalStateException("Text in memory cannot fail to be read", e);
    }
  }

  /** The one that occurs most in the header. */
  private static char separator(String text) {
    String header = text.lines().findFirst().orElse("");
    return Stream.of(',', ';', '|', '\t')
        .max(Comparator.comparingLong(one -> header.chars().filter(c -> c == one).count()))
        .orElseThrow();
  }
}
