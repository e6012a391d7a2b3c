package be.nabij.referral.inbox;

import be.nabij.platform.idempotency.Idempotency;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.language.Languages;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.InputErrors;
import be.nabij.referral.direct.NewReferral;
import be.nabij.referral.direct.Referring;
import be.nabij.referral.referral.ReferralHandling;
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.transition.Step;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Referrals: the inbox of a case handler, or what became of a partner's own. */
@Path("/v1")
@RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR, Roles.PARTNER})
@Tag(name = "Referrals")
public class ReferralsResource {
  private final Inbox inbox;
  private final ReferralHandling handling;
  private final Referring referring;
  private final ReferralViews views;
  private final Idempotency idempotency;
  private final Clock clock;

  ReferralsResource(
      Inbox inbox,
      ReferralHandling handling,
      Referring referring,
      ReferralViews views,
      Idempotency idempotency,
      Clock clock) {
    this.inbox = inbox;
    this.handling = handling;
    this.referring = referring;
    this.views = views;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @GET
  @Path("/referrals")
  @Operation(
      operationId = "listReferrals",
      summary = "The inbox of a case handler, or a partner's own referrals; newest first")
  public Page<ReferralView.Line> list(
      @QueryParam("status") String status,
      @QueryParam("municipality") String municipality,
      @Parameter(description = "true: only those whose deadline has passed") @QueryParam("overdue")
          String overdue,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    InputErrors errors = new InputErrors();
    PageQuery query = PageQuery.of(page, pageSize, errors);
    ReferralStatus asked = status(status, errors);
    Instant overdueAt = errors.flagInQuery("overdue", overdue) ? clock.instant() : null;
    errors.throwIfAny();
    Inbox.Listed found = inbox.list(InboxQuery.of(municipality, asked, overdueAt), query);
    return Page.of(found.referrals().stream().map(views::line).toList(), found.total(), query, uri);
  }

  @POST
  @Path("/referrals")
  @Operation(
      operationId = "createReferral",
      summary =
          "Refer without a screening: of who agreed, or a concern about somebody not asked yet",
      description =
          "`direct` needs the person's consent and whom to call. `concern` refuses both: nothing of"
              + " the person is kept before the person agreed, which a handler records with the step"
              + " `record-agreement` after a visit; it says who is concerned instead. In acute"
              + " danger nothing is queued: 422 `acute-danger` with the lines to call in `advice`.")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ReferralView.class)))
  public RestResponse<ReferralView> create(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      NewReferral input,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    Locale language = Languages.preferred(headers);
    ReferralView view =
        idempotency.once(
            idempotencyKey,
            input,
            ReferralView.class,
            () -> views.of(referring.refer(input, language), language));
    return ResponseBuilder.<ReferralView>created(
            uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .entity(view)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
        .build();
  }

  @GET
  @Path("/referrals/{id}")
  @Operation(
      operationId = "getReferral",
      summary = "One referral: what is known, what can be done, and its timeline in plain words")
  public RestResponse<ReferralView> get(UUID id, @Context HttpHeaders headers) {
    return shown(inbox.find(id, Languages.preferred(headers)), headers);
  }

  /** Takes a step; one that is not possible is a 409 that names those that are. */
  @POST
  @Path("/referrals/{id}/transitions")
  @Operation(
      operationId = "takeTransition",
      summary = "Take a step with a referral, such as accept, hold, introduce or complete",
      description =
          "Which steps are possible is said by `allowedTransitions` of the referral; what each"
              + " needs, by `docs/transitions.md` of the service; the codes, by `/v1/reasons`.")
  public RestResponse<ReferralView> take(
      UUID id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @Valid Step step,
      @Context HttpHeaders headers) {
    ReferralView view =
        idempotency.once(
            idempotencyKey,
            List.of(id, step),
            ReferralView.class,
            () -> views.of(handling.take(id, step), Languages.preferred(headers)));
    return shown(view, headers);
  }

  private static ReferralStatus status(String code, InputErrors errors) {
    Optional<ReferralStatus> status = ReferralStatus.of(code);
    if (code != null && status.isEmpty()) {
      errors.addInQuery("status", "not-allowed", "There is no status " + code + ".");
    }
    return status.orElse(null);
  }

  private static RestResponse<ReferralView> shown(ReferralView view, HttpHeaders headers) {
    return ResponseBuilder.ok(view)
        .header(HttpHeaders.CONTENT_LANGUAGE, Languages.preferred(headers).getLanguage())
        .build();
  }
}
