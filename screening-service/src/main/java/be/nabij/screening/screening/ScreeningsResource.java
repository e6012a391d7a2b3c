package be.nabij.screening.screening;

import be.nabij.platform.idempotency.Idempotency;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.language.Languages;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.ProblemException;
import be.nabij.screening.consent.WarmReferral;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Screenings, for partner apps. Each partner sees its own. */
@Path("/v1/screenings")
@RolesAllowed(Roles.PARTNER)
@Tag(name = "Screenings")
public class ScreeningsResource {
  private final ScreeningTaking taking;
  private final ScreeningViews views;
  private final Idempotency idempotency;

  ScreeningsResource(ScreeningTaking taking, ScreeningViews views, Idempotency idempotency) {
    this.taking = taking;
    this.views = views;
    this.idempotency = idempotency;
  }

  /** Takes a screening; with {@code complete: false} it is kept as a draft. */
  @POST
  @Operation(
      operationId = "takeScreening",
      summary = "Take a screening, with or without a warm referral",
      description =
          "The result and the advice are in the answer. With consent, the referral is on its way to"
              + " the contact point of the person's municipality. A repeated Idempotency-Key with"
              + " the same body gets the same answer.")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ScreeningView.class)))
  public RestResponse<ScreeningView> take(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      NewScreening input,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    Locale language = Languages.preferred(headers);
    ScreeningView view =
        urgently(
            input.inDanger(),
            language,
            () ->
                idempotency.once(
                    idempotencyKey,
                    input,
                    ScreeningView.class,
                    () -> views.of(taking.take(input), language)));
    return ResponseBuilder.<ScreeningView>created(
            uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .entity(view)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
        .build();
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getScreening",
      summary = "One screening, with its result, its advice and how far the referral is")
  public RestResponse<ScreeningView> get(UUID id, @Context HttpHeaders headers) {
    return shown(taking.own(id), headers);
  }

  /** A POST, because a reference of a person does not belong in an address. */
  @POST
  @Path("/search")
  @Operation(
      operationId = "searchScreenings",
      summary = "The screenings of one person, by the partner's own reference, newest first")
  public Page<ScreeningSummary> search(
      @Valid PersonSearch input,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    return views.ofPerson(input, PageQuery.of(page, pageSize), uri);
  }

  @PUT
  @Path("/{id}/answers")
  @Operation(
      operationId = "answerDraft",
      summary = "Replace the answers of a draft, and its context when a new one is sent")
  public RestResponse<ScreeningView> answer(
      UUID id, @Valid DraftAnswers input, @Context HttpHeaders headers) {
    return urgently(
        input.inDanger(),
        Languages.preferred(headers),
        () -> shown(taking.answer(id, input.answers(), input.context()), headers));
  }

  @POST
  @Path("/{id}/completion")
  @Operation(
      operationId = "completeDraft",
      summary = "Complete a draft, with or without a warm referral")
  public RestResponse<ScreeningView> complete(
      UUID id, @Valid Completion input, @Context HttpHeaders headers) {
    Locale language = Languages.preferred(headers);
    return shown(views.of(taking.complete(id, input.warmReferral()), language), language);
  }

  /** Withdrawing twice is the same as once. */
  @DELETE
  @Path("/{id}/consent")
  @Operation(
      operationId = "withdrawConsent",
      summary = "Withdraw the person's consent: contact details are erased, the referral cancelled")
  @APIResponse(responseCode = "204")
  public Response withdrawConsent(UUID id) {
    taking.withdrawConsent(id);
    return Response.noContent().build();
  }

  /** Danger is answered at once: also when something else in the input is refused. */
  private <R> R urgently(boolean danger, Locale language, Supplier<R> work) {
    try {
      return work.get();
    } catch (ProblemException e) {
      throw danger ? e.with("advice", views.acuteAdvice(language)) : e;
    }
  }

  private RestResponse<ScreeningView> shown(Screening screening, HttpHeaders headers) {
    Locale language = Languages.preferred(headers);
    return shown(views.of(screening, language), language);
  }

  private static RestResponse<ScreeningView> shown(ScreeningView view, Locale language) {
    return ResponseBuilder.ok(view)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
        .build();
  }

  /** How a draft is completed. */
  record Completion(@Valid WarmReferral warmReferral) {}
}
