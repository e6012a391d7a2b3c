package be.nabij.referral.feed;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.Problem.FieldError;
import be.nabij.platform.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens in the inbox, while somebody has it open. */
@Path("/v1/inbox/stream")
@RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR})
@Tag(name = "Events")
public class InboxStreamResource {
  private final LiveInbox live;
  private final Caller caller;
  private final JsonWebToken token;
  private final Clock clock;

  InboxStreamResource(LiveInbox live, Caller caller, JsonWebToken token, Clock clock) {
    this.live = live;
    this.caller = caller;
    this.token = token;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "streamInbox",
      summary = "What happens to the referrals of your municipalities, as it happens",
      description =
          "Server-sent events named `referral`: their data is an item of `/v1/events`, their id its"
              + " position. With `Last-Event-ID` it goes on after that position. A comment every 20"
              + " seconds shows that the line is alive; the stream ends when the token expires.")
  public Multi<OutboundSseEvent> stream(
      @HeaderParam("Last-Event-ID") String lastEventId, @Context Sse sse) {
    Multi<OutboundSseEvent> events =
        live.of(caller.municipalities(), position(lastEventId))
            .map(
                entry ->
                    sse.newEventBuilder()
                        .name("referral")
                        .id(String.valueOf(entry.position()))
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(FeedEntry.class, entry)
                        .build());
    return LiveInbox.kept(events, sse).select().first(untilExpiry());
  }

  private Duration untilExpiry() {
    Duration left =
        Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
    return left.isPositive() ? left : Duration.ofMillis(1);
  }

  private static Long position(String lastEventId) {
    if (lastEventId == null || lastEventId.isEmpty()) {
      return null;
    }
    if (!lastEventId.matches("[0-9]{1,18}")) {
      throw ProblemException.invalidInput(
          List.of(
              new FieldError(
                  "header", "Last-Event-ID", "wrong-format", "A position is expected.")));
    }
    return Long.valueOf(lastEventId);
  }
}
