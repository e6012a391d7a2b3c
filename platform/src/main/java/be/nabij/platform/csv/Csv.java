package be.nabij.platform.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Files of comma-separated values (RFC 4180), as spreadsheets read and write them: UTF-8, with or
 * without a byte order mark, separated by commas, semicolons (Excel in Belgium writes these), bars
 * or tabs.
 *
 * <p>A cell that a spreadsheet would take for a formula is written with an apostrophe in front,
 * which reading takes away again: whoever opens a file runs nothing that somebody else typed (<a
 * href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>, OWASP), and what
 * was written is what is read. It also keeps the plus sign of phone numbers.
 */
public final class Csv {
  public static final String MEDIA_TYPE = "text/csv";

  /** Row 1, as a spreadsheet counts. */
  static final int HEADER = 1;

  /** A file with more rows than this is refused. */
  static final int MOST_ROWS = 20_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORMULA = "[=+\\-@\\t\\r]";
  private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*" + FORMULA);
  private static final Pattern GUARDED = Pattern.compile("'+" + FORMULA);
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

  private Csv() {}

  /**
   * A file to keep, as an answer.
   *
   * @param name of the file, without characters that need quoting
   */
  public static RestResponse.ResponseBuilder<byte[]> download(byte[] file, String name) {
    return RestResponse.ResponseBuilder.ok(file)
        .type(MEDIA_TYPE + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }

  /**
   * Reads the rows of a file; rows without anything are passed over. What is wrong is added to the
   * faults, and rows that cannot be read are left out.
   *
   * @param body null when there was none, which is an empty file
   */
  public static List<CsvRow> read(byte[] body, CsvColumns columns, RowFaults faults) {
    return read(body, header -> columns.check(header, faults), faults).rows();
  }

  /** The same for a file whose header tells what it is. */
  public static CsvTable table(byte[] body, RowFaults faults) {
    return read(body, header -> {}, faults);
  }

  private static CsvTable read(byte[] body, Consumer<List<String>> check, RowFaults faults) {
    String text = text(body == null ? new byte[0] : body, faults);
    if (text == null) {
      return CsvTable.EMPTY;
    }
    List<String> header = List.of();
    List<CsvRow> rows = new ArrayList<>();
    int number = 0;
    try (MappingIterator<String[]> lines =
        MAPPER
            .readerFor(String[].class)
            .with(CsvSchema.emptySchema().withColumnSeparator(separator(text)))
            .readValues(text)) {
      while (lines.hasNextValue()) {
        List<String> cells = cells(lines.nextValue());
        number++;
        if (number == HEADER) {
          header = cells;
          check.accept(header);
          if (!faults.isEmpty()) {
            return CsvTable.EMPTY;
          }
        } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          if (rows.size() == MOST_ROWS) {
            faults.add(number, "", "too-many-rows", "At most " + MOST_ROWS + " rows are expected.");
            return CsvTable.EMPTY;
          }
          row(number, header, cells, faults).ifPresent(rows::add);
        }
      }
      if (number == 0) {
        check.accept(header);
      }
    } catch (JsonProcessingException e) {
      faults.add(number + 1, "", "malformed", malformed(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CsvTable(header, rows);
  }

  /**
   * Writes a file with semicolons and a byte order mark, which Excel in Belgium opens as it is
   * meant. A null becomes an empty cell.
   */
  public static void write(OutputStream output, List<String> columns, Stream<List<String>> rows)
      throws IOException {
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(';').withLineSeparator("\r\n");
    Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
    text.write(BYTE_ORDER_MARK);
    try (SequenceWriter lines = MAPPER.writerFor(List.class).with(schema).writeValues(text)) {
      lines.write(columns);
      for (List<String> row : (Iterable<List<String>>) rows::iterator) {
        lines.write(row.stream().map(Csv::guarded).toList());
      }
    }
  }

  private static Optional<CsvRow> row(
      int number, List<String> header, List<String> cells, RowFaults faults) {
    if (cells.size() != header.size()) {
      faults.add(
          number,
          "",
          "wrong-number-of-cells",
          header.size() + " cells are expected, as in the header, not " + cells.size() + ".");
      return Optional.empty();
    }
    Map<String, String> row = new HashMap<>();
    for (int column = 0; column < header.size(); column++) {
      String cell = cells.get(column);
      if (cell.indexOf('\0') >= 0) {
        faults.add(number, header.get(column), "not-allowed", "The character NUL is not allowed.");
      } else if (!cell.isEmpty()) {
        row.put(header.get(column), unguarded(cell));
      }
    }
    return Optional.of(new CsvRow(number, row));
  }

  /** The file as text, or null when it is not UTF-8. */
  private static String text(byte[] body, RowFaults faults) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(body.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(body), text, true);
    text.flip();
    if (result.isError()) {
      int lines = (int) text.chars().filter(character -> character == '\n').count();
      faults.add(lines + 1, "", "not-utf-8", "Save the file as CSV UTF-8.");
      return null;
    }
    String decoded = text.toString();
    return decoded.isEmpty() || decoded.charAt(0) != BYTE_ORDER_MARK
        ? decoded
        : decoded.substring(1);
  }

  /** Column names have none of them, so the header tells. */
  private static char separator(String text) {
    String header = text.lines().findFirst().orElse("");
    return Stream.of('\t', '|', ';', ',')
        .max(Comparator.comparingLong(one -> header.chars().filter(c -> c == one).count()))
        .orElseThrow();
  }

  private static List<String> cells(String[] line) {
    return Arrays.stream(line).map(cell -> Objects.requireNonNullElse(cell, "").strip()).toList();
  }

  private static String guarded(String cell) {
    if (cell == null) {
      return "";
    }
    return LIKE_A_FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell;
  }

  private static String unguarded(String cell) {
    return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }

  private static String malformed(JsonProcessingException e) {
    return e instanceof StreamReadException
        ? "The row cannot be read: is a quotation mark missing?"
        : "The row cannot be read.";
  }
}
