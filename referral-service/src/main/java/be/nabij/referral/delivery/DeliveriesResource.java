package be.nabij.referral.delivery;

import be.nabij.platform.identity.Roles;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the contact point was told of a referral. */
@Path("/v1/referrals/{id}/deliveries")
@RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR})
@Tag(name = "Deliveries")
public class DeliveriesResource {
  private final DeliveryLog log;

  DeliveriesResource(DeliveryLog log) {
    this.log = log;
  }

  @GET
  @Operation(
      operationId = "listDeliveries",
      summary = "What the contact point was told, over which channel, and what came of it")
  public Page<DeliveryView> list(
      @PathParam("id") UUID id,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    PageQuery query = PageQuery.of(page, pageSize);
    return Page.of(log.of(id), query, uri);
  }

  /** At once, whatever came of it before. */
  @POST
  @Path("/{deliveryId}/repetition")
  @Operation(
      operationId = "repeatDelivery",
      summary = "Send it again, to the same recipient and with the same id")
  public DeliveryView repeat(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
    return log.repeat(id, deliveryId);
  }
}
