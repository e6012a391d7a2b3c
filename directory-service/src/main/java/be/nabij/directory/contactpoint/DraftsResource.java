package be.nabij.directory.contactpoint;

import be.nabij.platform.identity.Roles;
import be.nabij.platform.revision.ExpectedRevision;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What an editor prepares before it is published: one draft for each contact point. */
@Path("/v1/contactPoints")
@RolesAllowed(Roles.DIRECTORY_EDITOR)
@Tag(name = "contactPoints")
class DraftsResource {
  private static final String DRAFT = "/{nis: [0-9]{5}}/draft";

  private final ContactPointReading reading;
  private final ContactPointEditing editing;

  DraftsResource(ContactPointReading reading, ContactPointEditing editing) {
    this.reading = reading;
    this.editing = editing;
  }

  /** Reads the draft. */
  @GET
  @Path(DRAFT)
  @Operation(
      operationId = "getContactPointDraft",
      summary = "Read the draft of a contact point",
      description = "By an editor of that municipality. 404 when there is none.")
  public DraftView get(
      @Parameter(description = "NIS code of the municipality") @PathParam("nis") String nisCode) {
    return reading.draft(nisCode);
  }

  /** Keeps an edit without publishing it. */
  @PUT
  @Path(DRAFT)
  @Operation(
      operationId = "putContactPointDraft",
      summary = "Keep an edit of a contact point without publishing it",
      description =
          "By an editor of that municipality (404 otherwise). It replaces the draft that was kept,"
              + " but stays based on what was published when the first was begun.")
  public DraftView put(
      @Parameter(description = "NIS code of the municipality") @PathParam("nis") String nisCode,
      @NotNull @Valid ContactPointEdit edit) {
    return editing.prepare(nisCode, edit);
  }

  /** Publishes the draft. */
  @POST
  @Path(DRAFT + "/publication")
  @Operation(
      operationId = "publishContactPointDraft",
      summary = "Publish the draft of a contact point",
      description =
          "By an editor of that municipality. 412 when something else was published since the draft"
              + " was begun, unless If-Match names what is published now. 404 when there is none.")
  public RestResponse<ContactPointView> publish(
      @Parameter(description = "NIS code of the municipality") @PathParam("nis") String nisCode,
      @Parameter(description = "ETag of what is published now") @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    ContactPointView published = editing.publishDraft(nisCode, new ExpectedRevision(ifMatch));
    return RestResponse.ResponseBuilder.ok(published)
        .header(HttpHeaders.ETAG, published.entityTag())
        .build();
  }

  /** Forgets the draft. */
  @DELETE
  @Path(DRAFT)
  @Operation(
      operationId = "deleteContactPointDraft",
      summary = "Forget the draft of a contact point",
      description = "By an editor of that municipality (404 otherwise); there need not be one.")
  public void delete(
      @Parameter(description = "NIS code of the municipality") @PathParam("nis") String nisCode) {
    editing.discardDraft(nisCode);
  }
}
