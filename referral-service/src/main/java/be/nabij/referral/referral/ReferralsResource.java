package be.nabij.referral.referral;

import be.nabij.platform.idempotency.Idempotency;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.language.Languages;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.InputErrors;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Referrals: the inbox of a case handler, or what became of a partner's own. */
@Path("/v1")
@RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR, Roles.PARTNER})
@Tag(name = "Referrals")
public class ReferralsResource {
  private final ReferralHandling handling;
  private final ReferralViews views;
  private final Reasons reasons;
  private final Idempotency idempotency;

  ReferralsResource(
      ReferralHandling handling, ReferralViews views, Reasons reasons, Idempotency idempotency) {
    this.handling = handling;
    this.views = views;
    this.reasons = reasons;
    this.idempotency = idempotency;
  }

  @GET
  @Path("/referrals")
  @Operation(
      operationId = "listReferrals",
      summary = "The inbox of a case handler, or a partner's own referrals; newest first")
  public Page<ReferralView.Line> list(
      @QueryParam("status") String status,
      @QueryParam("municipality") String municipality,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    InputErrors errors = new InputErrors();
    PageQuery query = PageQuery.of(page, pageSize, errors);
    ReferralStatus asked = status(status, errors);
    errors.throwIfAny();
    Referrals.Listed found = handling.list(municipality, asked, query);
    return Page.of(
        found.referrals().stream().map(ReferralView.Line::of).toList(), found.total(), query, uri);
  }

  @GET
  @Path("/referrals/{id}")
  @Operation(
      operationId = "getReferral",
      summary = "One referral: what is known, what can be done, and its timeline in plain words")
  public RestResponse<ReferralView> get(UUID id, @Context HttpHeaders headers) {
    return shown(views.of(handling.find(id), Languages.preferred(headers)), headers);
  }

  /** Takes a step; one that is not possible is a 409 that names those that are. */
  @POST
  @Path("/referrals/{id}/transitions")
  @Operation(operationId = "takeTransition", summary = "Accept, decline or cancel a referral")
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
            () ->
                views.of(
                    handling.take(id, step.transition(), step.reason()),
                    Languages.preferred(headers)));
    return shown(view, headers);
  }

  @GET
  @Path("/reasons")
  @PermitAll
  @Operation(
      operationId = "listReasons",
      summary = "The coded reasons for declining or cancelling, and who caused them")
  public Reasons.Lists reasons() {
    return reasons.lists();
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

  /**
   * A step to take.
   *
   * @param reason code, required to decline or cancel; see {@code /v1/reasons}
   */
  record Step(@NotNull(message = "Say which step.") Transition transition, String reason) {}
}
