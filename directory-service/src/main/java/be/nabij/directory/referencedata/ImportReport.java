package be.nabij.directory.referencedata;

import be.nabij.directory.contactpoint.KnownContactPoint;
import be.nabij.directory.municipality.MunicipalityRow;
import be.nabij.directory.municipality.Succession;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import changed, or would change. */
@Schema(name = "MunicipalityImport")
record ImportReport(
    @Schema(required = true) boolean dryRun,
    @Schema(required = true, description = "The day from which the file is valid")
        LocalDate edition,
    @Schema(required = true) List<Named> added,
    @Schema(required = true) List<Changed> changed,
    @Schema(required = true) List<Removed> removed,
    @Schema(required = true, description = "How many stay as they are") int unchanged,
    @Schema(
            required = true,
            description =
                "Contact points that no municipality has any more, because another predecessor's was"
                    + " taken: somebody should ask the municipality which it is to be")
        List<LeftOut> needsAttention) {

  static ImportReport of(
      boolean dryRun,
      LocalDate edition,
      Difference difference,
      List<KnownContactPoint> leftOut,
      Succession succession) {
    List<Named> added = difference.added().stream().map(Named::of).toList();
    List<Changed> changed = difference.changed().stream().map(Changed::of).toList();
    return new ImportReport(
        dryRun,
        edition,
        added,
        changed,
        difference.removed().stream().map(Removed::of).toList(),
        difference.rows().size() - added.size() - changed.size(),
        leftOut.stream().map(one -> LeftOut.of(one, succession)).toList());
  }

  @Schema(name = "ImportedMunicipality")
  record Named(@Schema(required = true) String nisCode, @Schema(required = true) String name) {
    static Named of(MunicipalityRow row) {
      return new Named(row.nisCode(), row.name());
    }
  }

  @Schema(name = "ChangedMunicipality")
  record Changed(
      @Schema(required = true) String nisCode,
      @Schema(required = true) String name,
      @Schema(required = true) List<FieldChange> changes) {
    static Changed of(Difference.Changed changed) {
      return new Changed(
          changed.row().nisCode(),
          changed.row().name(),
          changed.changes().stream()
              .map(change -> new FieldChange(change.field(), change.from(), change.to()))
              .toList());
    }
  }

  @Schema(name = "MunicipalityFieldChange")
  record FieldChange(
      @Schema(required = true, examples = "postalCodes") String field,
      @Schema(description = "Lists with semicolons, as in the file") String from,
      String to) {}

  @Schema(name = "RemovedMunicipality")
  record Removed(
      @Schema(required = true) String nisCode,
      @Schema(required = true) String name,
      @Schema(description = "NIS code of its successor") String mergedInto) {
    static Removed of(Difference.Removed removed) {
      return new Removed(removed.nisCode(), removed.name(), removed.mergedInto());
    }
  }

  @Schema(name = "ContactPointLeftOut")
  record LeftOut(
      @Schema(required = true) String nisCode,
      @Schema(required = true, description = "Of the municipality that it was of") String name,
      @Schema(required = true) String contactPoint,
      @Schema(required = true, description = "NIS code of the municipality of today")
          String mergedInto) {
    static LeftOut of(KnownContactPoint contactPoint, Succession succession) {
      return new LeftOut(
          contactPoint.nisCode(),
          contactPoint.municipality(),
          contactPoint.name(),
          succession.today(contactPoint.nisCode()));
    }
  }
}
