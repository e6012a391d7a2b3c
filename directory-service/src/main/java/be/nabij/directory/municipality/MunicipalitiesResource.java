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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The municipalities of Flanders and Brussels, to go from a postal code or a name to a NIS code.
 */
@Path("/v1/municipalities")
@Tag(name = "municipalities")
class MunicipalitiesResource {
  private final Municipalities municipalities;
  private final PrimaryCareZones zones;

  MunicipalitiesResource(Municipalities municipalities, PrimaryCareZones zones) {
    this.municipalities = municipalities;
    this.zones = zones;
  }

  /** A postal code that lies in two municipalities gives both: the caller has to ask which. */
  @GET
  @PermitAll
  @Operation(
      operationId = "listMunicipalities",
      summary = "Find municipalities by postal code or name",
      description =
          "A postal code that lies in two municipalities gives both, and in a municipality of many"
              + " primary care zones leaves only its own. Names match without regard to case and"
              + " accents, anywhere in the name, in Dutch or French; the names and the NIS codes"
              + " from before the mergers of 2025 and later are known too.\n\n"
              + Attribution.TEXT)
  public RestResponse<Page<MunicipalityView>> list(
      @Parameter(
              description = "Exactly this postal code",
              schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{4}$"))
          @QueryParam("postalCode")
          String postalCode,
      @Parameter(
              description = "Exactly this NIS code, also that of a predecessor",
              schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{5}$"))
          @QueryParam("nisCode")
          String nisCode,
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
    MunicipalityQuery query = MunicipalityQuery.of(postalCode, nisCode, name, errors);
    errors.throwIfAny();
    return licensed(
        Page.of(
            municipalities.matching(query, paging).stream()
                .map(municipality -> MunicipalityView.of(municipality, zones, postalCode))
                .toList(),
            municipalities.countMatching(query),
            paging,
            uri));
  }

  /** One municipality; by the code of a predecessor, where it is now. */
  @GET
  @Path("/{nis: [0-9]{5}}")
  @PermitAll
  @Operation(
      operationId = "getMunicipality",
      summary = "Read one municipality",
      description =
          "By the NIS code of a municipality from before a merger: 308, and in `Location` where the"
              + " municipality of today is.\n\n"
              + Attribution.TEXT)
  public RestResponse<MunicipalityView> get(
      @Parameter(description = "NIS code") @PathParam("nis") String nisCode) {
    Municipality municipality =
        municipalities.today(nisCode).orElseThrow(() -> ProblemException.notFound("municipality"));
    if (!municipality.nisCode().equals(nisCode)) {
      return RestResponse.ResponseBuilder.<MunicipalityView>create(
              RestResponse.Status.PERMANENT_REDIRECT)
          .location(URI.create("/v1/municipalities/" + municipality.nisCode()))
          .build();
    }
    return licensed(MunicipalityView.of(municipality, zones, null));
  }

  private static <T> RestResponse<T> licensed(T answer) {
    return RestResponse.ResponseBuilder.ok(answer)
        .header(HttpHeaders.LINK, Attribution.LICENCE_LINK)
        .build();
  }
}
