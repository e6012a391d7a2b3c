package be.nabij.directory.freshness;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StaleEntry")
record StaleEntryView(
    @Schema(
            required = true,
            enumeration = {"contact-point", "service"})
        String kind,
    @Schema(
            required = true,
            description =
                "NIS code at `/v1/contactPoints` for a contact point, id at `/hsds/v3/services` for a"
                    + " service")
        String id,
    @Schema(required = true) String name,
    @Schema(required = true, description = "NIS codes; none when it is for a larger area")
        List<String> municipalities,
    @Schema(required = true, description = "The day it was last compared with its source")
        LocalDate verifiedAt) {

  static StaleEntryView of(StaleEntry entry) {
    return new StaleEntryView(
        entry.entry().kind().code(),
        entry.entry().id(),
        entry.name(),
        entry.municipalities(),
        entry.verifiedAt());
  }
}
