package be.nabij.directory.municipality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the reference data, and refuses a line that is not as it should be. */
final class MunicipalityFile {
  private static final String MUNICIPALITIES = "data/municipalities.csv";
  private static final String FORMER_MUNICIPALITIES = "data/former-municipalities.csv";

  private MunicipalityFile() {}

  /**
   * @throws IllegalStateException naming the file and the line, when one is faulty
   */
  static List<MunicipalityRow> read() {
    Map<String, String> formerNames = new HashMap<>();
    lines(FORMER_MUNICIPALITIES, "nis_code,name_nl")
        .forEach(cells -> formerNames.put(cells[0], cells[1]));
    return lines(
            MUNICIPALITIES,
            "nis_code,name_nl,name_fr,province,region,postal_codes,merged_from,primary_care_zone")
        .map(cells -> row(cells, formerNames))
        .toList();
  }

  private static MunicipalityRow row(String[] cells, Map<String, String> formerNames) {
    List<String> mergedFrom = list(cells[6]);
    MunicipalityRow row =
        new MunicipalityRow(
            cells[0],
            cells[1],
            textOrNull(cells[2]),
            textOrNull(cells[3]),
            cells[4],
            list(cells[5]),
            list(cells[7]),
            mergedFrom,
            searchNames(cells[1], cells[2], mergedFrom, formerNames));
    boolean complete =
        row.nisCode().matches("[0-9]{5}")
            && !row.name().isBlank()
            && !row.region().isBlank()
            && !row.primaryCareZones().isEmpty()
            && !row.postalCodes().isEmpty()
            && row.postalCodes().stream().allMatch(code -> code.matches("[0-9]{4}"));
    if (!complete) {
      throw new IllegalStateException(MUNICIPALITIES + ": this line is not valid: " + row);
    }
    return row;
  }

  private static String searchNames(
      String name, String nameFr, List<String> mergedFrom, Map<String, String> formerNames) {
    Stream<String> former =
        mergedFrom.stream()
            .map(
                nisCode ->
                    Objects.requireNonNull(
                        formerNames.get(nisCode), FORMER_MUNICIPALITIES + " lacks " + nisCode));
    return Stream.concat(Stream.of(name, nameFr), former)
        .map(SearchName::fold)
        .filter(folded -> !folded.isEmpty())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(";"));
  }

  private static String textOrNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static Stream<String[]> lines(String file, String header) {
    int columns = header.split(",").length;
    List<String> lines = read(file);
    if (lines.isEmpty() || !lines.getFirst().equals(header)) {
      throw new IllegalStateException(file + " must begin with " + header);
    }
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              String[] cells = line.split(",", -1);
              if (cells.length != columns) {
                throw new IllegalStateException(
                    file + ": " + columns + " columns are expected: " + line);
              }
              return cells;
            });
  }

  private static List<String> read(String file) {
    InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException("There is no " + file + " on the class path");
    }
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }
}
