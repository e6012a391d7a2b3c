package be.nabij.interventions.editing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did, or would do. */
@Schema(name = "EntryImportReport")
public record ImportReport(
    @Schema(required = true, description = "Whether nothing was changed, only looked at")
        boolean dryRun,
    @Schema(required = true) int added,
    @Schema(required = true) int changed,
    @Schema(required = true) int retired,
    @Schema(required = true) int unchanged,
    @Schema(required = true, description = "The first 1,000 rows, by number")
        List<ImportedRow> rows) {

  private static final int MOST_ROWS = 1_000;

  static ImportReport of(boolean dryRun, List<ImportedRow> rows) {
    return new ImportReport(
        dryRun,
        count(rows, Action.ADDED),
        count(rows, Action.CHANGED),
        count(rows, Action.RETIRED),
        count(rows, Action.UNCHANGED),
        rows.stream().limit(MOST_ROWS).toList());
  }

  private static int count(List<ImportedRow> rows, Action action) {
    return Math.toIntExact(rows.stream().filter(row -> row.action() == action).count());
  }

  /** What becomes of a row. */
  public enum Action {
    @JsonProperty("added")
    ADDED,
    @JsonProperty("changed")
    CHANGED,
    @JsonProperty("retired")
    RETIRED,
    @JsonProperty("unchanged")
    UNCHANGED
  }

  /**
   * @param row as a spreadsheet shows it: the header is row 1
   * @param id of the entry; for one that is added, the id that it gets
   */
  @Schema(name = "ImportedEntry")
  public record ImportedRow(
      @Schema(required = true) int row,
      @Schema(required = true) String id,
      @Schema(required = true) Action action) {}
}
