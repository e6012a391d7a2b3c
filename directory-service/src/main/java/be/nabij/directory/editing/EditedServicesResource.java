package be.nabij.directory.editing;

import be.nabij.directory.offer.OfferStatus;
import be.nabij.directory.offer.Offers;
import be.nabij.platform.idempotency.Idempotency;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.revision.ExpectedRevision;
import be.nabij.platform.revision.History;
import be.nabij.platform.revision.RecordedChange;
import be.nabij.platform.revision.Revised;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The services that a municipality keeps, for its editors. To others, and for what the data files
 * keep, nothing is there (404).
 */
@Path("/v1/services")
@Tag(name = "services")
@RolesAllowed(Roles.DIRECTORY_EDITOR)
class EditedServicesResource {
  private static final String ID =
      "/{id: [0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}}";
  private static final String IF_MATCH = "ETag of the revision that is to be changed";

  private final Offers offers;
  private final ServiceEditing editing;
  private final ServiceAccess access;
  private final ServiceRecords records;
  private final History history;
  private final Idempotency idempotency;

  EditedServicesResource(
      Offers offers,
      ServiceEditing editing,
      ServiceAccess access,
      ServiceRecords records,
      History history,
      Idempotency idempotency) {
    this.offers = offers;
    this.editing = editing;
    this.access = access;
    this.records = records;
    this.history = history;
    this.idempotency = idempotency;
  }

  /** Those of the editor's municipalities, with drafts and what is retired. */
  @GET
  @Operation(
      operationId = "listServices",
      summary = "List the services that the editor's municipalities keep",
      description = "With drafts and what is retired, by name.")
  public Page<ServiceView> list(
      @Parameter(description = "NIS code of one of the editor's municipalities; all when not given")
          @QueryParam("municipality")
          String municipality,
      @Parameter(
              description = "Only those that are `draft`, `published` or `retired`",
              schema = @Schema(enumeration = {"draft", "published", "retired"}))
          @QueryParam("status")
          String status,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    InputErrors errors = new InputErrors();
    PageQuery paging = PageQuery.of(page, pageSize, errors);
    OfferStatus wanted = status(status, errors);
    errors.throwIfAny();
    Set<String> owners = access.own(municipality);
    return Page.of(
        offers.keptBy(owners, wanted, paging).stream().map(records::view).toList(),
        offers.countKeptBy(owners, wanted),
        paging,
        uri);
  }

  /** A new service. */
  @POST
  @Operation(
      operationId = "addService",
      summary = "Add a service",
      description =
          "As a draft, or published at once. With `basedOn`, what is left out is copied from a"
              + " published service; whom it is for is always the own municipality. A repeated"
              + " Idempotency-Key with the same body gets the same answer.")
  @APIResponse(responseCode = "201", description = "Added; the ETag is its revision")
  @APIResponseSchema(value = ServiceView.class, responseCode = "201")
  public RestResponse<ServiceView> add(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull @Valid ServiceEdit edit,
      @Context UriInfo uri) {
    ServiceView added =
        idempotency.once(idempotencyKey, edit, ServiceView.class, () -> editing.add(edit));
    return RestResponse.ResponseBuilder.<ServiceView>created(
            uri.getBaseUriBuilder().path("v1/services").path(added.id().toString()).build())
        .entity(added)
        .header(HttpHeaders.ETAG, added.entityTag())
        .build();
  }

  /** One of them. */
  @GET
  @Path(ID)
  @Operation(
      operationId = "getService",
      summary = "Read a service with its draft",
      description = "The ETag is the revision, to be sent as If-Match with a change.")
  public RestResponse<ServiceView> get(@PathParam("id") UUID id) {
    return Revised.tagged(
        records.view(access.own(offers.findByIdOptional(id).orElseThrow(ServiceAccess::notFound))));
  }

  /** Writes the draft anew, or publishes at once. */
  @PUT
  @Path(ID)
  @Operation(
      operationId = "putService",
      summary = "Change a service",
      description =
          "The draft is written anew; with `publish: true` it is shown at once. With If-Match, only"
              + " when nobody else changed it meanwhile (412). The same again changes nothing.")
  public RestResponse<ServiceView> put(
      @PathParam("id") UUID id,
      @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid ServiceEdit edit) {
    return Revised.tagged(editing.change(id, edit, new ExpectedRevision(ifMatch)));
  }

  /** Shows to everybody what is written. */
  @POST
  @Path(ID + "/publication")
  @Operation(
      operationId = "publishService",
      summary = "Publish the draft of a service, or bring back what was retired",
      description =
          "It is found by searches at once. Without a draft, something published already is"
              + " answered with 409, which names what is possible.")
  public RestResponse<ServiceView> publish(
      @PathParam("id") UUID id,
      @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return Revised.tagged(editing.publish(id, new ExpectedRevision(ifMatch)));
  }

  /** Throws away what is written and not published. */
  @DELETE
  @Path(ID + "/draft")
  @Operation(
      operationId = "discardServiceDraft",
      summary = "Throw away the draft of a service",
      description =
          "What is published stays; a service that was never published is gone. Without a draft it"
              + " is answered with 409, which names what is possible.")
  @APIResponse(responseCode = "204", description = "The draft is gone")
  public RestResponse<Void> discardDraft(
      @PathParam("id") UUID id,
      @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    ServiceView left = editing.discardDraft(id, new ExpectedRevision(ifMatch));
    RestResponse.ResponseBuilder<Void> answer = RestResponse.ResponseBuilder.noContent();
    return (left == null ? answer : answer.header(HttpHeaders.ETAG, left.entityTag())).build();
  }

  /** Takes a service out of every list and search. */
  @POST
  @Path(ID + "/retirement")
  @Operation(
      operationId = "retireService",
      summary = "Retire a service that is no longer offered",
      description =
          "It leaves every list and search at once; read by its id it says `inactive`. Publishing"
              + " brings it back. What is not published is answered with 409, which names what is"
              + " possible.")
  public RestResponse<ServiceView> retire(
      @PathParam("id") UUID id,
      @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid Retirement retirement) {
    return Revised.tagged(
        editing.retire(id, retirement.reason().strip(), new ExpectedRevision(ifMatch)));
  }

  /** Who changed what. */
  @GET
  @Path(ID + "/history")
  @Operation(
      operationId = "getServiceHistory",
      summary = "Read who changed what in a service",
      description = "The newest change first, with each field before and after.")
  public Page<RecordedChange> history(
      @PathParam("id") UUID id,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    PageQuery paging = PageQuery.of(page, pageSize);
    String entry =
        access
            .own(offers.findByIdOptional(id).orElseThrow(ServiceAccess::notFound))
            .id()
            .toString();
    return Page.of(
        history.of(ServiceRecords.KIND, entry, paging),
        history.count(ServiceRecords.KIND, entry),
        paging,
        uri);
  }

  private static OfferStatus status(String text, InputErrors errors) {
    if (text == null) {
      return null;
    }
    return Arrays.stream(OfferStatus.values())
        .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseGet(
            () -> {
              errors.addInQuery("status", "not-allowed", "Allowed: draft, published, retired.");
              return null;
            });
  }
}
