package be.nabij.referral.webhook;

import be.nabij.platform.identity.Roles;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The keys with which the webhooks of a contact point are signed (Standard Webhooks). */
@Path("/v1/webhookKeys/{municipality}")
@RolesAllowed({Roles.DIRECTORY_EDITOR, Roles.COORDINATOR})
@Tag(name = "Webhooks")
public class WebhookKeysResource {
  private final WebhookKeyring keyring;

  WebhookKeysResource(WebhookKeyring keyring) {
    this.keyring = keyring;
  }

  @GET
  @Operation(operationId = "listWebhookKeys", summary = "The keys that sign now, without secrets")
  public Page<WebhookKeyView> list(
      @PathParam("municipality") String municipality,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    return Page.of(keyring.list(municipality), PageQuery.of(page, pageSize), uri);
  }

  /** No {@code Idempotency-Key}: an answer that is kept would keep the secret. */
  @POST
  @ResponseStatus(201)
  @Cache(noStore = true)
  @Operation(
      operationId = "makeWebhookKey",
      summary = "Make a key; its secret is shown this once",
      description =
          "The key of before signs along for 24 hours, or until it is deleted: calls then carry two"
              + " signatures.")
  @APIResponse(responseCode = "201", description = "Made; its secret is not shown again")
  @APIResponseSchema(value = WebhookKeyView.class, responseCode = "201")
  public WebhookKeyView make(@PathParam("municipality") String municipality) {
    return keyring.make(municipality);
  }

  @DELETE
  @Path("/{keyId}")
  @Operation(operationId = "retireWebhookKey", summary = "A key signs no more from now on")
  public void retire(
      @PathParam("municipality") String municipality, @PathParam("keyId") UUID keyId) {
    keyring.retire(municipality, keyId);
  }
}
