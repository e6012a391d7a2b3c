package be.nabij.interventions.editing;

import be.nabij.interventions.edited.EditedEntries;
import be.nabij.interventions.edited.EditedEntry;
import be.nabij.interventions.edited.EntryStatus;
import be.nabij.interventions.entry.Kind;
import be.nabij.platform.idempotency.Idempotency;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Elements, activities and good practices, for who edits them. To others nothing is there (404).
 * What else the catalogue holds comes from the data files alone.
 */
@Path("/v1")
@Tag(name = "editing")
@RolesAllowed(Roles.CATALOGUE_EDITOR)
class EditedEntriesResource {
  static final String KIND = "/{kind: elements|activities|goodPractices}";
  private static final String NEW_KIND = "/{kind: activities|goodPractices}";
  private static final String ID = KIND + "/{id}";
  private static final String IF_MATCH = "ETag of the revision that is to be changed";

  private final EditedEntries edited;
  private final EntryEditing editing;
  private final EntryAccess access;
  private final EntryRecords records;
  private final History history;
  private final Idempotency idempotency;

  EditedEntriesResource(
      EditedEntries edited,
      EntryEditing editing,
      EntryAccess access,
      EntryRecords records,
      History history,
      Idempotency idempotency) {
    this.edited = edited;
    this.editing = editing;
    this.access = access;
    this.records = records;
    this.history = history;
    this.idempotency = idempotency;
  }

  /** What editors wrote, with drafts and what is retired. */
  @GET
  @Path("/editedEntries")
  @Operation(
      operationId = "listEditedEntries",
      summary = "List the entries that editors have touched",
      description =
          "Those that the caller keeps, with drafts and what is retired, by id. An entry as the data"
              + " files have it is not among them.")
  public Page<EditedEntryView> list(
      @Parameter(
              description = "Only of one kind",
              schema = @Schema(enumeration = {"element", "activity", "good-practice"}))
          @QueryParam("kind")
          String kind,
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
    Kind wantedKind = kind(kind, errors);
    EntryStatus wanted = status(status, errors);
    errors.throwIfAny();
    return Page.of(
        edited.keptBy(access.municipalities(), wantedKind, wanted, paging).stream()
            .map(records::view)
            .toList(),
        edited.countKeptBy(access.municipalities(), wantedKind, wanted),
        paging,
        uri);
  }

  /** A new entry. */
  @POST
  @Path(NEW_KIND)
  @Operation(
      operationId = "addEntry",
      summary = "Add an activity or a good practice",
      description =
          "As a draft, or published at once. Its id is made from its title and stays. The editor of a"
              + " municipality adds for that municipality; whoever has no municipalities adds to the"
              + " catalogue that all share. A repeated Idempotency-Key with the same body gets the"
              + " same answer.")
  @APIResponse(responseCode = "201", description = "Added; the ETag is its revision")
  @APIResponseSchema(value = EditedEntryView.class, responseCode = "201")
  public RestResponse<EditedEntryView> add(
      @PathParam("kind") String kind,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull @Valid EntryEdit edit,
      @Context UriInfo uri) {
    EditedEntryView added =
        idempotency.once(
            idempotencyKey, edit, EditedEntryView.class, () -> editing.add(of(kind), edit));
    return RestResponse.ResponseBuilder.<EditedEntryView>created(
            uri.getBaseUriBuilder().path("v1").path(kind).path(added.id()).build())
        .entity(added)
        .header(HttpHeaders.ETAG, added.entityTag())
        .build();
  }

  /** Writes the draft anew, or publishes at once. */
  @PUT
  @Path(ID)
  @Operation(
      operationId = "putEntry",
      summary = "Change an element, an activity or a good practice",
      description =
          "The whole entry: the draft is written anew; with `publish: true` it is shown at once. What"
              + " is published stays visible until then. If-Match is required (428): when somebody"
              + " else changed it meanwhile, nothing changes (412). The same again changes nothing.")
  public RestResponse<EditedEntryView> put(
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid EntryEdit edit) {
    return Revised.tagged(editing.change(of(kind), id, edit, ExpectedRevision.required(ifMatch)));
  }

  /** The entry as its editors see it. */
  @GET
  @Path(ID + "/draft")
  @Operation(
      operationId = "getEntryDraft",
      summary = "Read an entry with its draft",
      description =
          "What is published, what is written beside it, and what a newer data file says of it. The"
              + " ETag is the revision, to be sent as If-Match with a change.")
  public RestResponse<EditedEntryView> get(
      @PathParam("kind") String kind, @PathParam("id") String id) {
    return Revised.tagged(editing.read(of(kind), id));
  }

  /** Shows to everybody what is written. */
  @POST
  @Path(ID + "/publication")
  @Operation(
      operationId = "publishEntry",
      summary = "Publish the draft of an entry, or bring back what was retired",
      description =
          "It is found by searches at once, and told on the topic. Without a draft, something"
              + " published already is answered with 409, which names what is possible.")
  public RestResponse<EditedEntryView> publish(
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return Revised.tagged(editing.publish(of(kind), id, ExpectedRevision.required(ifMatch)));
  }

  /** Throws away what is written and not published. */
  @DELETE
  @Path(ID + "/draft")
  @Operation(
      operationId = "discardEntryDraft",
      summary = "Throw away the draft of an entry",
      description =
          "What is published stays; an entry that was never published is gone. Without a draft it is"
              + " answered with 409, which names what is possible.")
  @APIResponse(responseCode = "204", description = "The draft is gone")
  public RestResponse<Void> discardDraft(
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    EditedEntryView left = editing.discardDraft(of(kind), id, ExpectedRevision.required(ifMatch));
    RestResponse.ResponseBuilder<Void> answer = RestResponse.ResponseBuilder.noContent();
    return (left == null ? answer : answer.header(HttpHeaders.ETAG, left.entityTag())).build();
  }

  /** Takes an entry out of the catalogue. */
  @POST
  @Path(ID + "/retirement")
  @Operation(
      operationId = "retireEntry",
      summary = "Retire an entry",
      description =
          "It leaves the catalogue at once and stays out when the data files are loaded again;"
              + " publishing brings it back. An element that other entries use (409, `in-use`) and what"
              + " is not published (409) stay as they are.")
  public RestResponse<EditedEntryView> retire(
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid Retirement retirement) {
    return Revised.tagged(
        editing.retire(
            of(kind), id, retirement.reason().strip(), ExpectedRevision.required(ifMatch)));
  }

  /** Who changed what. */
  @GET
  @Path(ID + "/history")
  @Operation(
      operationId = "getEntryHistory",
      summary = "Read who changed what in an entry",
      description =
          "The newest change first, with each field before and after; `data-file` when a newer data"
              + " file says something else of what editors keep.")
  public Page<RecordedChange> history(
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    PageQuery paging = PageQuery.of(page, pageSize);
    String entry = editing.read(of(kind), id).id();
    return Page.of(
        history.of(EditedEntry.HISTORY, entry, paging),
        history.count(EditedEntry.HISTORY, entry),
        paging,
        uri);
  }

  /**
   * The kind that an address is about.
   *
   * @throws ProblemException 404 when there is none
   */
  static Kind of(String plural) {
    return Kind.ofPlural(plural).orElseThrow(EntryAccess::notFound);
  }

  private static Kind kind(String code, InputErrors errors) {
    if (code == null) {
      return null;
    }
    return Kind.ofCode(code)
        .filter(Kind::isIntervention)
        .orElseGet(
            () -> {
              errors.addInQuery(
                  "kind", "not-allowed", "Allowed: element, activity, good-practice.");
              return null;
            });
  }

  private static EntryStatus status(String text, InputErrors errors) {
    if (text == null) {
      return null;
    }
    return Arrays.stream(EntryStatus.values())
        .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseGet(
            () -> {
              errors.addInQuery("status", "not-allowed", "Allowed: draft, published, retired.");
              return null;
            });
  }
}
