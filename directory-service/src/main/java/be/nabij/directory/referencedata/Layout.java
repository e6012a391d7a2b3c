package be.nabij.directory.referencedata;

import be.nabij.directory.municipality.MunicipalityRow;
import be.nabij.platform.csv.CsvRow;
import be.nabij.platform.csv.RowFaults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The columns of a file, by which it is known what it is. */
enum Layout {
  /** Our own: everything about every municipality. */
  MUNICIPALITIES(
      Own.NIS_CODE,
      Own.NAME,
      Own.NAME_FR,
      Own.PROVINCE,
      Own.REGION,
      Own.POSTAL_CODES,
      Own.MERGED_FROM,
      Own.ZONES) {
    @Override
    List<Statement> statements(List<CsvRow> rows, RowFaults faults) {
      return rows.stream().map(row -> Own.statement(row, faults)).toList();
    }
  },

  /** Statbel's list of administrative units (REFNIS): names in Dutch and French. */
  REFNIS(Refnis.NIS_CODE, Refnis.NAME, Refnis.NAME_FR) {
    @Override
    List<Statement> statements(List<CsvRow> rows, RowFaults faults) {
      return rows.stream()
          .filter(row -> isOfTheDirectory(row.textOrEmpty(Refnis.NIS_CODE)))
          .map(Refnis::statement)
          .toList();
    }
  },

  /** Statbel's conversion of postal codes: a row for each pair of postal code and municipality. */
  POSTAL_CODES(PostalCodes.POSTAL_CODE, PostalCodes.NIS_CODE) {
    @Override
    List<Statement> statements(List<CsvRow> rows, RowFaults faults) {
      return PostalCodes.statements(
          rows.stream()
              .filter(row -> isOfTheDirectory(row.textOrEmpty(PostalCodes.NIS_CODE)))
              .toList(),
          faults);
    }
  };

  /**
   * Statbel numbers municipalities by arrondissement: 21 is Brussels, 23 and 24 are Vlaams-Brabant;
   * what ends in 000 is an arrondissement or larger. Wallonia is not in this directory.
   */
  private static final Pattern MUNICIPALITY_OF_THE_DIRECTORY =
      Pattern.compile("(1[1-9]|2[134]|3[1-9]|4[1-9]|7[1-9])(?!000)[0-9]{3}");

  private static final Predicate<String> NIS_CODE = Pattern.compile("[0-9]{5}").asMatchPredicate();
  private static final Predicate<String> POSTAL_CODE =
      Pattern.compile("[0-9]{4}").asMatchPredicate();

  private final List<String> columns;

  Layout(String... columns) {
    this.columns = List.of(columns);
  }

  /** What the rows say; what is not well-formed is added to the faults. */
  abstract List<Statement> statements(List<CsvRow> rows, RowFaults faults);

  /** The layout with these columns; others beside them do no harm. */
  static Optional<Layout> of(List<String> header) {
    return Arrays.stream(values()).filter(layout -> header.containsAll(layout.columns)).findFirst();
  }

  List<String> columns() {
    return columns;
  }

  private static boolean isOfTheDirectory(String nisCode) {
    return MUNICIPALITY_OF_THE_DIRECTORY.matcher(nisCode).matches();
  }

  private static String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  private static void require(
      CsvRow row, String column, Predicate<String> form, String value, RowFaults faults) {
    if (!form.test(value)) {
      faults.add(row.number(), column, "wrong-format", "Not as expected: " + value + ".");
    }
  }

  private static final class Own {
    static final String NIS_CODE = "nis_code";
    static final String NAME = "name_nl";
    static final String NAME_FR = "name_fr";
    static final String PROVINCE = "province";
    static final String REGION = "region";
    static final String POSTAL_CODES = "postal_codes";
    static final String MERGED_FROM = "merged_from";
    static final String ZONES = "primary_care_zone";

    static Statement statement(CsvRow row, RowFaults faults) {
      List<String> postalCodes = list(row.textOrEmpty(POSTAL_CODES));
      List<String> zones = list(row.textOrEmpty(ZONES));
      List<String> mergedFrom = list(row.textOrEmpty(MERGED_FROM));
      require(row, NIS_CODE, Layout.NIS_CODE, row.textOrEmpty(NIS_CODE), faults);
      postalCodes.forEach(code -> require(row, POSTAL_CODES, POSTAL_CODE, code, faults));
      mergedFrom.forEach(code -> require(row, MERGED_FROM, Layout.NIS_CODE, code, faults));
      return new Statement(
          row.number(),
          row.textOrEmpty(NIS_CODE),
          mergedFrom,
          known ->
              known
                  .described(
                      nullIfEmpty(row.textOrEmpty(NAME)),
                      nullIfEmpty(row.textOrEmpty(NAME_FR)),
                      nullIfEmpty(row.textOrEmpty(PROVINCE)),
                      nullIfEmpty(row.textOrEmpty(REGION)))
                  .withPostalCodes(postalCodes)
                  .withPrimaryCareZones(zones));
    }

    private static List<String> list(String cell) {
      return Arrays.stream(cell.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
  }

  private static final class Refnis {
    static final String NIS_CODE = "Code INS";
    static final String NAME = "Administratieve eenheden";
    static final String NAME_FR = "Entit\u00e9s administratives";

    /** Where both languages have the same name, it says nothing new about the French one. */
    static Statement statement(CsvRow row) {
      String name = withoutBrackets(row.textOrEmpty(NAME));
      String nameFr = withoutBrackets(row.textOrEmpty(NAME_FR));
      return new Statement(
          row.number(),
          row.textOrEmpty(NIS_CODE),
          List.of(),
          known ->
              known.described(
                  nullIfEmpty(name),
                  nameFr.isEmpty() || nameFr.equals(name) ? known.nameFr() : nameFr,
                  known.province(),
                  known.region()));
    }

    /** Statbel tells towns of one name apart by their arrondissement: Aalst (Aalst). */
    private static String withoutBrackets(String name) {
      return name.replaceFirst("\\s*\\(.*\\)$", "");
    }
  }

  private static final class PostalCodes {
    static final String POSTAL_CODE = "Postal code";
    static final String NIS_CODE = "Refnis code";

    static List<Statement> statements(List<CsvRow> rows, RowFaults faults) {
      Map<String, List<CsvRow>> byMunicipality = new LinkedHashMap<>();
      for (CsvRow row : rows) {
        require(row, POSTAL_CODE, Layout.POSTAL_CODE, row.textOrEmpty(POSTAL_CODE), faults);
        byMunicipality
            .computeIfAbsent(row.textOrEmpty(NIS_CODE), nis -> new ArrayList<>())
            .add(row);
      }
      return byMunicipality.entrySet().stream()
          .map(entry -> statement(entry.getKey(), entry.getValue()))
          .toList();
    }

    private static Statement statement(String nisCode, List<CsvRow> rows) {
      TreeSet<String> codes = new TreeSet<>();
      rows.forEach(row -> codes.add(row.textOrEmpty(POSTAL_CODE)));
      return new Statement(
          rows.getFirst().number(),
          nisCode,
          List.of(),
          (MunicipalityRow known) -> known.withPostalCodes(List.copyOf(codes)));
    }
  }
}
