package be.nabij.directory.contactpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did, or would do. */
@Schema(name = "ContactPointImportReport")
record ImportReport(
    @Schema(required = true, description = "Whether nothing was changed, only looked at")
        boolean dryRun,
    @Schema(required = true, description = "Where the fallback stood in before") int added,
    @Schema(required = true) int changed,
    @Schema(required = true) int unchanged,
    @Schema(required = true) List<ImportedRow> rows) {

  static ImportReport of(boolean dryRun, List<ImportedRow> rows) {
    return new ImportReport(
        dryRun,
        count(rows, Action.ADDED),
        count(rows, Action.CHANGED),
        count(rows, Action.UNCHANGED),
        rows);
  }

  private static int count(List<ImportedRow> rows, Action action) {
    return Math.toIntExact(rows.stream().filter(row -> row.action() == action).count());
  }

  /** What becomes of a row. */
  enum Action {
    @JsonProperty("added")
    ADDED,
    @JsonProperty("changed")
    CHANGED,
    @JsonProperty("unchanged")
    UNCHANGED
  }

  /**
   * @param row as a spreadsheet shows it: the header is row 1
   * @param municipality NIS code
   */
  @Schema(name = "ImportedContactPoint")
  record ImportedRow(
      @Schema(required = true) int row,
      @Schema(required = true) String municipality,
      @Schema(required = true) Action action) {}
}
