package be.nabij.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.nabij.platform.problem.Problem;
import be.nabij.platform.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  private static final CsvColumns COLUMNS = new CsvColumns(List.of("id", "name"), List.of("note"));

  private final RowFaults faults = new RowFaults();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,name\n1,Café\n",
        "id;name\r\n1;Café\r\n",
        "\uFEFFid;name\r\n\"1\";\"Café\"",
        "name, id ,note\n Café , 1 ,\n"
      })
  void spreadsheets_of_every_kind_say_the_same(String file) {
    assertThat(read(file)).containsExactly(new CsvRow(2, Map.of("id", "1", "name", "Café")));
    assertThat(faults.isEmpty()).isTrue();
  }

  @Test
  void row_numbers_are_those_of_the_spreadsheet() {
    List<CsvRow> rows = read("id,name\n1,\"two\nlines\"\n\n,\n5,b\n");
    assertThat(rows).extracting(CsvRow::number).containsExactly(2, 5);
    assertThat(rows.getFirst().text("name")).isEqualTo("two\nlines");
    assertThat(rows.getFirst().text("note")).isNull();
  }

  @Test
  void every_column_at_fault_is_named() {
    assertThat(read("id,id,colour\n1,2,3\n")).isEmpty();
    assertThat(faults.shown())
        .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.code())
        .containsExactly("1 id double-column", "1 colour unknown-column", "1 name missing-column");
  }

  @Test
  void empty_file_lacks_its_columns() {
    assertThat(read("")).isEmpty();
    assertThat(faults.shown())
        .extracting(RowFault::code)
        .containsExactly("missing-column", "missing-column");
  }

  @Test
  void every_row_at_fault_is_named_and_the_others_are_read() {
    List<CsvRow> rows = read("id,name\n1\n2,b\n3,c,d\n4,a\0b\n");
    assertThat(rows).extracting(row -> row.text("id")).containsExactly("2", "4");
    assertThat(faults.shown())
        .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.code())
        .containsExactly(
            "2  wrong-number-of-cells", "4  wrong-number-of-cells", "5 name not-allowed");
  }

  @Test
  void quotation_that_never_ends_is_a_fault_of_its_row() {
    read("id,name\n1,a\n2,\"b\n");
    assertThat(faults.shown())
        .singleElement()
        .satisfies(fault -> assertThat(fault.row()).isEqualTo(3))
        .satisfies(fault -> assertThat(fault.code()).isEqualTo("malformed"));
  }

  @Test
  void file_in_another_character_set_is_refused_where_it_shows() {
    Csv.read("id,name\n1,a\n2,Café\n".getBytes(Charset.forName("windows-1252")), COLUMNS, faults);
    assertThat(faults.shown())
        .singleElement()
        .satisfies(fault -> assertThat(fault.row()).isEqualTo(3))
        .satisfies(fault -> assertThat(fault.code()).isEqualTo("not-utf-8"));
  }

  @Test
  void file_of_too_many_rows_is_refused() {
    assertThat(read("id,name\n" + "1,a\n".repeat(Csv.MOST_ROWS + 1))).isEmpty();
    assertThat(faults.shown()).extracting(RowFault::code).containsExactly("too-many-rows");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+3238000500",
        "-",
        "@home",
        "'=1",
        "''+1",
        "'s avonds",
        "a;b,c",
        "say \"yes\"",
        "two\nlines",
        "plain"
      })
  void what_is_written_is_what_is_read_and_no_formula_runs(String cell) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Csv.write(file, List.of("id", "name", "note"), Stream.of(Arrays.asList("1", cell, null)));

    String text = file.toString(StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFFid;name;note\r\n");
    assertThat(text.replace("\"", "")).doesNotContain("1;=", "1;+", "1;-", "1;@");
    assertThat(Csv.read(file.toByteArray(), COLUMNS, faults))
        .containsExactly(new CsvRow(2, Map.of("id", "1", "name", cell)));
  }

  @Test
  void the_problem_shows_the_first_hundred_faults_and_counts_all() {
    for (int row = 2; row < 152; row++) {
      faults.add(row, "name", "required", "A name is required.");
    }
    Problem problem = catchThrowableOfType(ProblemException.class, faults::throwIfAny).problem();
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.type()).isEqualTo("urn:problem-type:nabij:faulty-rows");
    assertThat(problem.more()).containsEntry("total", 150);
    assertThat((List<?>) problem.more().get("rows"))
        .hasSize(100)
        .first()
        .isEqualTo(new RowFault(2, "name", "required", "A name is required."));
  }

  @Test
  void without_faults_nothing_is_thrown() {
    faults.throwIfAny();
    assertThat(faults.total()).isZero();
  }

  private List<CsvRow> read(String file) {
    return Csv.read(file.getBytes(StandardCharsets.UTF_8), COLUMNS, faults);
  }
}
