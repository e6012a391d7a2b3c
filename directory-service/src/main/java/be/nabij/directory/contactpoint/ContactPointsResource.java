package be.nabij.directory.contactpoint;

import be.nabij.directory.routing.Capacity;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.revision.ExpectedRevision;
import be.nabij.platform.revision.Revised;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Whom to call, or to refer to, in a municipality: the Meldpunt or what does its work. */
@Path("/v1/contactPoints")
@Tag(name = "contactPoints")
class ContactPointsResource {
  private final ContactPoints contactPoints;
  private final ContactPointReading reading;
  private final ContactPointEditing editing;

  ContactPointsResource(
      ContactPoints contactPoints, ContactPointReading reading, ContactPointEditing editing) {
    this.contactPoints = contactPoints;
    this.reading = reading;
    this.editing = editing;
  }

  /** The contact points that are known; fallbacks are left out. */
  @GET
  @PermitAll
  @Operation(
      operationId = "listContactPoints",
      summary = "List the contact points that are known",
      description =
          "By name of the municipality. Where only the fallback is known, nothing is listed.")
  public Page<ContactPointView> list(
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    PageQuery paging = PageQuery.of(page, pageSize);
    return Page.of(reading.known(paging), contactPoints.countKnown(), paging, uri);
  }

  /** The contact point of a municipality, or the fallback where none is known. */
  @GET
  @Path("/{nis: [0-9]{5}}")
  @PermitAll
  @Operation(
      operationId = "getContactPoint",
      summary = "Read the contact point of a municipality",
      description =
          "Where none is known, the fallback with `fallback: true`. The ETag is the revision, to be"
              + " sent as If-Match with a change.")
  public RestResponse<ContactPointView> get(
      @Parameter(description = "NIS code of the municipality") @PathParam("nis") String nisCode) {
    return Revised.tagged(reading.of(nisCode));
  }

  /** Replaces the contact point of a municipality, by an editor of that municipality. */
  @PUT
  @Path("/{nis: [0-9]{5}}")
  @RolesAllowed(Roles.DIRECTORY_EDITOR)
  @Operation(
      operationId = "putContactPoint",
      summary = "Replace the contact point of a municipality",
      description =
          "For editors of that municipality; to others it does not exist (404). With If-Match, only"
              + " when nobody else changed it meanwhile (412). Every change is published as"
              + " `be.nabij.contact-point.changed.v1`; the same content twice changes nothing.")
  public RestResponse<ContactPointView> put(
      @Parameter(description = "NIS code of the municipality") @PathParam("nis") String nisCode,
      @Parameter(description = "ETag of the revision that is to be replaced")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @NotNull @Valid ContactPointEdit edit) {
    return Revised.tagged(editing.edit(nisCode, edit, new ExpectedRevision(ifMatch)));
  }

  /** Says whether there is room. */
  @PUT
  @Path("/{nis: [0-9]{5}}/capacity")
  @RolesAllowed({Roles.DIRECTORY_EDITOR, Roles.COORDINATOR})
  @Operation(
      operationId = "putContactPointCapacity",
      summary = "Say whether a contact point has room",
      description =
          "By an editor or coordinator of that municipality (404 otherwise). It is open again from"
              + " the day after `until`. Where only the fallback is known, 409.")
  public RestResponse<ContactPointView> putCapacity(
      @Parameter(description = "NIS code of the municipality") @PathParam("nis") String nisCode,
      @Parameter(description = "ETag of the revision that is to be replaced")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @NotNull @Valid Capacity capacity) {
    return Revised.tagged(editing.announce(nisCode, capacity, new ExpectedRevision(ifMatch)));
  }

  /** Goes back to the fallback. */
  @DELETE
  @Path("/{nis: [0-9]{5}}")
  @RolesAllowed(Roles.DIRECTORY_EDITOR)
  @Operation(
      operationId = "retireContactPoint",
      summary = "Retire the contact point of a municipality",
      description =
          "By an editor of that municipality (404 otherwise). The answer is the fallback that stands"
              + " in from now on, until somebody writes a new contact point.")
  public RestResponse<ContactPointView> retire(
      @Parameter(description = "NIS code of the municipality") @PathParam("nis") String nisCode,
      @Parameter(description = "ETag of the revision that is to be retired")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    return Revised.tagged(editing.retire(nisCode, new ExpectedRevision(ifMatch)));
  }
}
