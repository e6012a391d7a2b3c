package be.nabij.directory.hsds;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The parameters of a list of HSDS 3.0, all of them optional; as the body of a POST they stay out
 * of addresses and logs, where nothing about a person belongs.
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "HsdsSearch")
record HsdsSearch(
    @Schema(description = "Dutch words; spelling and inflection are forgiven") String search,
    @Schema(description = "From 1") Integer page,
    @Schema(description = "1 to 100, 20 by default") Integer perPage,
    @Schema(description = "`json`, or `ndjson` for all results, one a line") String format,
    @Schema(description = "Only services with this term") String taxonomyTermId,
    @Schema(description = "Only services with a term of this taxonomy") String taxonomyId,
    @Schema(description = "Only services of this organization") String organizationId,
    @Schema(description = "Changed on or after this date or time") String modifiedAfter,
    @Schema(description = "Only id, name, status and last_modified, on one page") Boolean minimal,
    @Schema(description = "With everything nested") Boolean full,
    @Schema(description = "Only services for who lives there") String postcode,
    @Schema(description = "Metres from there; needs postcode") Integer proximity) {

  /** Reads query parameters, of which any may be null. */
  static HsdsQuery.Raw raw(String search, String page, String perPage, String format, String full) {
    return new HsdsQuery.Raw(
        search, page, perPage, format, null, null, null, null, null, full, null, null);
  }

  HsdsQuery.Raw raw() {
    return new HsdsQuery.Raw(
        search,
        text(page),
        text(perPage),
        format,
        taxonomyTermId,
        taxonomyId,
        organizationId,
        modifiedAfter,
        text(minimal),
        text(full),
        postcode,
        text(proximity));
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
