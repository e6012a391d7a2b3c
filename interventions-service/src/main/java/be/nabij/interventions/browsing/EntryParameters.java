package be.nabij.interventions.browsing;

import be.nabij.interventions.entry.Facet;
import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.search.EntryQuery;
import be.nabij.interventions.search.KnownValues;
import be.nabij.platform.csv.Csv;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.InputErrors;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every list of the catalogue can be asked. */
public class EntryParameters {
  /** As many as the catalogue may hold: a file is not paged. */
  private static final int WHOLE = 100_000;

  @QueryParam("q")
  @Parameter(
      description = "Dutch words",
      schema = @Schema(type = SchemaType.STRING, maxLength = 200))
  String q;

  @QueryParam("category")
  @Parameter(description = "One of these codes of `/v1/lists`")
  List<String> category;

  @QueryParam("evidence")
  @Parameter(
      description = "One of these classes of evidence: `strong`, `evidence-based`, `promising`")
  List<String> evidence;

  @QueryParam("element")
  @Parameter(description = "Ids of elements, one of which it uses")
  List<String> element;

  @QueryParam("level")
  @Parameter(description = "One of `primary`, `secondary`, `tertiary`")
  List<String> level;

  @QueryParam("ageGroup")
  @Parameter(
      description =
          "One of these codes of `/v1/lists`; what is for `all-ages` is only found under that code")
  List<String> ageGroup;

  @QueryParam("targetGroup")
  @Parameter(description = "One of these codes of `/v1/lists`")
  List<String> targetGroup;

  @QueryParam("lonelinessType")
  @Parameter(description = "One of `social`, `emotional`, `existential`")
  List<String> lonelinessType;

  @QueryParam("municipality")
  @Parameter(description = "NIS codes")
  List<String> municipality;

  @QueryParam("profile")
  @Parameter(description = "Ids of profiles, of one of which it uses an element that may fit")
  List<String> profile;

  @QueryParam("sort")
  @Parameter(
      description = "Without `q`, `relevance` is the order of the catalogue",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"relevance", "evidence", "name"},
              defaultValue = "relevance"))
  String sort;

  @QueryParam("format")
  @Parameter(
      description = "`csv` for a file of all that fits, as `Accept: text/csv` does",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"json", "csv"}))
  String format;

  @QueryParam("page")
  String page;

  @QueryParam("pageSize")
  String pageSize;

  @Context HttpHeaders headers;

  EntryQuery query(Kind kind, List<String> kinds, KnownValues known, InputErrors errors) {
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    values.put(Facet.KIND, kinds);
    values.put(Facet.CATEGORY, category);
    values.put(Facet.EVIDENCE, evidence);
    values.put(Facet.ELEMENT, element);
    values.put(Facet.LEVEL, level);
    values.put(Facet.AGE_GROUP, ageGroup);
    values.put(Facet.TARGET_GROUP, targetGroup);
    values.put(Facet.LONELINESS_TYPE, lonelinessType);
    values.put(Facet.MUNICIPALITY, municipality);
    values.put(Facet.PROFILE, profile);
    if (format != null && !format.equals("json") && !format.equals("csv")) {
      errors.addInQuery("format", "not-allowed", "Allowed: json, csv.");
    }
    return EntryQuery.of(kind, q, values, sort, known, errors);
  }

  /** A file holds all that fits, unless a page is asked for. */
  PageQuery paging(InputErrors errors) {
    PageQuery asked = PageQuery.of(page, pageSize, errors);
    boolean file =
        headers.getAcceptableMediaTypes().stream()
            .findFirst()
            .filter(first -> first.toString().startsWith(Csv.MEDIA_TYPE))
            .isPresent();
    return file && page == null && pageSize == null ? new PageQuery(1, WHOLE) : asked;
  }
}
