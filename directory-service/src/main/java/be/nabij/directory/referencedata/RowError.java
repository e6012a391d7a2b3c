package be.nabij.directory.referencedata;

import be.nabij.platform.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a file cannot be taken.
 *
 * @param row as a spreadsheet counts: the header is row 1; null when it is about no single row
 * @param column as the header names it; null when it is about the whole row
 * @param code stable code, such as {@code required}
 */
@Schema(name = "RowError")
record RowError(Integer row, String column, String code, String detail) {

  /** 422: nothing of the file was taken. */
  static ProblemException refusal(List<RowError> errors) {
    return ProblemException.of(
        422,
        "rows-refused",
        "The file cannot be taken",
        errors.stream().limit(3).map(RowError::inWords).collect(Collectors.joining(" "))
            + (errors.size() > 3 ? " And " + (errors.size() - 3) + " more." : ""),
        Map.of("rowErrors", errors));
  }

  String inWords() {
    String where = row == null ? "" : "Row " + row + (column == null ? "" : ", " + column) + ": ";
    return where + detail;
  }
}
