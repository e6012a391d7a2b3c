package be.nabij.referral.erasure;

import be.nabij.platform.idempotency.Idempotency;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.erasure.Erasing.Ordered;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Erasing a person from every service, and the proof of it. */
@Path("/v1/erasures")
@RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR, Roles.OPERATOR})
@Tag(name = "Erasures")
public class ErasuresResource {
  private final Erasing erasing;
  private final ErasureWork work;
  private final ErasureReading reading;
  private final Idempotency idempotency;

  ErasuresResource(
      Erasing erasing, ErasureWork work, ErasureReading reading, Idempotency idempotency) {
    this.erasing = erasing;
    this.work = work;
    this.reading = reading;
    this.idempotency = idempotency;
  }

  /** Ordering the same twice gives the same erasure, with or without an {@code Idempotency-Key}. */
  @POST
  @Operation(
      operationId = "orderErasure",
      summary = "Erase a person, by a referral or by the screening it came from",
      description =
          "This cannot be undone. What this service holds is erased with the answer; an open referral"
              + " is cancelled first, so that everyone concerned hears of it. A service that does not"
              + " answer is asked again until it has erased its part: the erasure is `running` until"
              + " then. An order for what was erased before is answered 200 with that erasure. An"
              + " operator may order it again after a backup was put back.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ErasureView.class)))
  @APIResponse(
      responseCode = "200",
      description = "It was ordered before",
      content = @Content(schema = @Schema(implementation = ErasureView.class)))
  public RestResponse<ErasureView> order(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull(message = "Say which referral or which screening.") ErasureOrder order,
      @Context UriInfo uri) {
    requireOne(order);
    Ordered ordered =
        idempotency.once(idempotencyKey, order, Ordered.class, () -> erasing.order(order));
    work.begin(ordered.id());
    ErasureView view = reading.view(ordered.id());
    return ordered.isNew()
        ? ResponseBuilder.<ErasureView>created(
                uri.getAbsolutePathBuilder().path(view.id().toString()).build())
            .entity(view)
            .build()
        : ResponseBuilder.ok(view).build();
  }

  private static void requireOne(ErasureOrder order) {
    InputErrors errors = new InputErrors();
    if (order.referral() == null && order.screening() == null) {
      errors.add("referral", "required", "Say which referral or which screening.");
    } else if (order.referral() != null && order.screening() != null) {
      errors.add("screening", "not-allowed", "A referral is enough: its screening goes with it.");
    }
    errors.throwIfAny();
  }

  @GET
  @Operation(
      operationId = "listErasures",
      summary = "The erasures of the caller's municipalities, newest first; all for an operator",
      description =
          "Ids, places and days only. Keep this list apart from the backups: what was erased after a"
              + " backup was made has to be erased again once it is put back.")
  public Page<ErasureView.Line> list(
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    return reading.list(PageQuery.of(page, pageSize), uri);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getErasure",
      summary = "How far an erasure is, and its certificate once it is done")
  public ErasureView get(UUID id) {
    return reading.view(id);
  }

  /**
   * @throws ProblemException 404 when it is another municipality's, 409 while it is running
   */
  @GET
  @Path("/{id}/certificate.pdf")
  @Produces("application/pdf")
  @Operation(
      operationId = "printErasureCertificate",
      summary = "The certificate of an erasure on paper, in Dutch",
      description = "A4, tagged for screen readers; it names no person. 409 while it is running.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public RestResponse<byte[]> print(UUID id) {
    ErasureView view = reading.view(id);
    if (view.certificate() == null) {
      throw ProblemException.of(
          409,
          "erasure-running",
          "The erasure is still running",
          "There is a certificate once every service has erased its part.");
    }
    return ResponseBuilder.ok(CertificatePrint.pdf(view), "application/pdf")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"wissing-" + id + ".pdf\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, "nl")
        .build();
  }
}
