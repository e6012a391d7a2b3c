package be.nabij.directory.municipality;

import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The municipalities of Flanders and Brussels, to go from a postal code or a name to a NIS code.
 */
@Path("/v1/municipalities")
@Tag(name = "municipalities")
class MunicipalitiesResource {
  /** What the licences of the sources ask to be printed where the table is used. */
  static final String ATTRIBUTION =
      "Source: Statbel (Directorate-general Statistics, Statistics Belgium), REFNIS and postal code"
          + " conversion of 01/01/2019, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/),"
          + " adapted to the municipal mergers of 01/01/2025. Contains BeST address data, FPS BOSA,"
          + " CC BY 4.0. Primary care zones: Provincies in Cijfers, data teams of the Flemish"
          + " provinces. No endorsement implied.";

  private final Municipalities municipalities;

  MunicipalitiesResource(Municipalities municipalities) {
    this.municipalities = municipalities;
  }

  /** A postal code that lies in two municipalities gives both: the caller has to ask which. */
  @GET
  @PermitAll
  @Operation(
      operationId = "listMunicipalities",
      summary = "Find municipalities by postal code or name",
      description =
          "A postal code that lies in two municipalities gives both. Names match without regard to"
              + " case and accents, anywhere in the name, in Dutch or French; the names from before"
              + " the mergers of 2025 are known too.\n\n"
              + ATTRIBUTION)
  public Page<MunicipalityView> list(
      @Parameter(
              description = "Exactly this postal code",
              schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{4}$"))
          @QueryParam("postalCode")
          String postalCode,
      @Parameter(
              description = "Part of a name",
              schema = @Schema(type = SchemaType.STRING, maxLength = 100))
          @QueryParam("name")
          String name,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    InputErrors errors = new InputErrors();
    PageQuery paging = PageQuery.of(page, pageSize, errors);
    MunicipalityQuery query = MunicipalityQuery.of(postalCode, name, errors);
    errors.throwIfAny();
    return Page.of(
        municipalities.matching(query, paging).stream().map(MunicipalityView::of).toList(),
        municipalities.countMatching(query),
        paging,
        uri);
  }

  /** One municipality. */
  @GET
  @Path("/{nis: [0-9]{5}}")
  @PermitAll
  @Operation(
      operationId = "getMunicipality",
      summary = "Read one municipality",
      description = ATTRIBUTION)
  public MunicipalityView get(
      @Parameter(description = "NIS code, as of 1 January 2025") @PathParam("nis") String nisCode) {
    return municipalities
        .findByIdOptional(nisCode)
        .map(MunicipalityView::of)
        .orElseThrow(() -> ProblemException.notFound("municipality"));
  }
}
