package be.nabij.directory.referencedata;

import be.nabij.platform.csv.Csv;
import be.nabij.platform.csv.CsvTable;
import be.nabij.platform.csv.RowFaults;
import be.nabij.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Files about municipalities: those that come with the service, and newer ones of operators. */
final class MunicipalityFile {
  private static final String MUNICIPALITIES = "data/municipalities.csv";
  private static final String EDITION = "data/municipalities.EDITION.txt";
  private static final String FORMER_MUNICIPALITIES = "data/former-municipalities.csv";

  private MunicipalityFile() {}

  /** What comes with the service. */
  static List<Statement> shipped() {
    return read(resource(MUNICIPALITIES));
  }

  /** The day from which that is valid. */
  static LocalDate shippedEdition() {
    return LocalDate.parse(new String(resource(EDITION), StandardCharsets.UTF_8).strip());
  }

  /** Names from before the mergers, by NIS code. */
  static Map<String, String> formerNames() {
    return table(resource(FORMER_MUNICIPALITIES)).rows().stream()
        .collect(Collectors.toMap(row -> row.text("nis_code"), row -> row.text("name_nl")));
  }

  /**
   * @throws ProblemException 422 when its layout is not known, or a row is not well-formed
   */
  static List<Statement> read(byte[] file) {
    CsvTable table = table(file);
    Layout layout = Layout.of(table.header()).orElseThrow(() -> unknownLayout(table.header()));
    RowFaults faults = new RowFaults();
    List<Statement> statements = layout.statements(table.rows(), faults);
    faults.throwIfAny();
    return statements;
  }

  private static CsvTable table(byte[] file) {
    RowFaults faults = new RowFaults();
    CsvTable table = Csv.table(file, faults);
    faults.throwIfAny();
    return table;
  }

  private static ProblemException unknownLayout(List<String> header) {
    return ProblemException.of(
        422,
        "unknown-layout",
        "These columns are not known",
        "The header is: " + String.join(", ", header) + ". See the layouts that are known.",
        Map.of(
            "layouts",
            Arrays.stream(Layout.values())
                .map(layout -> String.join(", ", layout.columns()))
                .toList()));
  }

  private static byte[] resource(String file) {
    try (InputStream stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("There is no " + file + " on the class path");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }
}
