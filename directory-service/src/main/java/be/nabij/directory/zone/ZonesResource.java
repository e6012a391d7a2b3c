package be.nabij.directory.zone;

import be.nabij.directory.municipality.Municipality;
import be.nabij.directory.municipality.Places;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.revision.ExpectedRevision;
import be.nabij.platform.revision.Revised;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The primary care zones, and whom to turn to there when a contact point does not answer. */
@Path("/v1/zones")
@Tag(name = "zones")
class ZonesResource {
  private final Zones zones;
  private final Places places;
  private final ZoneEditing editing;

  ZonesResource(Zones zones, Places places, ZoneEditing editing) {
    this.zones = zones;
    this.places = places;
    this.editing = editing;
  }

  /** All primary care zones. */
  @GET
  @PermitAll
  @Operation(
      operationId = "listZones",
      summary = "List the primary care zones",
      description = "By name, each with its municipalities and its coordinator where one is known.")
  public Page<ZoneView> list(
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    PageQuery paging = PageQuery.of(page, pageSize);
    Map<String, List<Municipality>> members = places.byZone();
    return Page.of(
        zones.byName(paging).stream()
            .map(zone -> ZoneView.of(zone, members.get(zone.name())))
            .toList(),
        zones.count(),
        paging,
        uri);
  }

  /** One primary care zone. */
  @GET
  @Path("/{name}")
  @PermitAll
  @Operation(
      operationId = "getZone",
      summary = "Read one primary care zone",
      description = "The ETag is the revision, to be sent as If-Match with a change.")
  public RestResponse<ZoneView> get(
      @Parameter(description = "As the municipalities have it") @PathParam("name") String name) {
    return zones
        .findByIdOptional(name)
        .map(zone -> Revised.tagged(ZoneView.of(zone, places.ofZone(name))))
        .orElseThrow(ZoneEditing::notFound);
  }

  /** Says who coordinates a zone. */
  @PUT
  @Path("/{name}/coordinator")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "putZoneCoordinator",
      summary = "Say who coordinates a primary care zone",
      description =
          "By a coordinator who works for every municipality of the zone (404 otherwise). A phone"
              + " number or an e-mail address is needed. The contact points of the zone's"
              + " municipalities are published again with their new fallback chain.")
  public RestResponse<ZoneView> put(
      @Parameter(description = "As the municipalities have it") @PathParam("name") String name,
      @Parameter(description = "ETag of the revision that is to be replaced")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @NotNull @Valid CoordinatorEdit edit) {
    return Revised.tagged(editing.coordinate(name, edit, new ExpectedRevision(ifMatch)));
  }
}
