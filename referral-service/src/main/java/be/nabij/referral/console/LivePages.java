package be.nabij.referral.console;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.referral.feed.LiveInbox;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Tells an open page that something happened, not what: the page then asks for itself. Ends now and
 * then, so that a session that is over is noticed; the browser comes back by itself.
 */
@Path("/inbox/live")
@RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR})
class LivePages {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final LiveInbox live;
  private final Caller caller;

  LivePages(LiveInbox live, Caller caller) {
    this.live = live;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> look(@Context Sse sse) {
    Multi<OutboundSseEvent> news =
        live.of(caller.municipalities(Roles.CASE_HANDLER, Roles.COORDINATOR))
            .map(entry -> sse.newEventBuilder().name("kijk").data("").build());
    return LiveInbox.kept(news, sse).select().first(LONGEST);
  }
}
