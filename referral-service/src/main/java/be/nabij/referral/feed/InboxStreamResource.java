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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens in the inbox, while somebody has it open. */
@Path("/v1/inbox/stream")
@RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR})
@Tag(name = "Events")
public class InboxStreamResource {
  /** For tokens of which no end is known. */
  private static final Duration WITHOUT_EXPIRY = Duration.ofMinutes(5);

  private final LiveInbox live;
  private final Caller caller;
  private final Clock clock;

  InboxStreamResource(LiveInbox live, Caller caller, Clock clock) {
    this.live = live;
    this.caller = caller;
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
        live.of(caller.municipalities(Roles.CASE_HANDLER, Roles.COORDINATOR), position(lastEventId))
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
    Instant now = clock.instant();
    Duration left = Duration.between(now, caller.until().orElse(now.plus(WITHOUT_EXPIRY)));
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
