package be.nabij.referral.message;

import be.nabij.platform.idempotency.Idempotency;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.referral.message.Messaging.SentMessage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What the referrer and the contact point write to each other. */
@Path("/v1/referrals/{id}/messages")
@RolesAllowed({Roles.PARTNER, Roles.CASE_HANDLER, Roles.COORDINATOR})
@Tag(name = "Referrals")
public class MessagesResource {
  private final Messaging messaging;
  private final Idempotency idempotency;

  MessagesResource(Messaging messaging, Idempotency idempotency) {
    this.messaging = messaging;
    this.idempotency = idempotency;
  }

  @GET
  @Cache(noStore = true)
  @Operation(
      operationId = "listMessages",
      summary = "What referrer and contact point wrote to each other, newest first",
      description =
          "What is shown counts as read by the side of the caller. 410 once the contact details of"
              + " the person are erased: the messages are gone with them.")
  public Page<MessageView> list(
      UUID id,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    PageQuery query = PageQuery.of(page, pageSize);
    Messaging.Listed found = messaging.list(id, query);
    return Page.of(found.messages(), found.total(), query, uri);
  }

  @POST
  @Operation(
      operationId = "sendMessage",
      summary = "Write to the other side, while the referral is open",
      description =
          "The other side sees it in `unreadMessages`; the event `message-sent` never tells the"
              + " text. 409 `nobody-to-write-to` after a self-test, for a concern of a neighbour,"
              + " relative or volunteer, and when the contact point opened it itself; 409"
              + " `not-agreed-yet` until the person of a concern agreed; 409 `referral-closed` once"
              + " it is closed.")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SentMessage.class)))
  public RestResponse<SentMessage> send(
      UUID id, @HeaderParam("Idempotency-Key") String idempotencyKey, @Valid NewMessage message) {
    SentMessage sent =
        idempotency.once(
            idempotencyKey,
            List.of(id, message),
            SentMessage.class,
            () -> messaging.write(id, message.text()));
    return ResponseBuilder.create(Status.CREATED, sent).build();
  }
}
