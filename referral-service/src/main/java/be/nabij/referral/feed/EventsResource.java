package be.nabij.referral.feed;

import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.InputErrors;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sequence of what happened to a caller's referrals. */
@Path("/v1/events")
@RolesAllowed({Roles.PARTNER, Roles.CASE_HANDLER, Roles.COORDINATOR})
@Tag(name = "Events")
public class EventsResource {
  private static final int DEFAULT_LIMIT = 100;
  private static final int LARGEST_LIMIT = 500;

  private final FeedReading reading;

  EventsResource(FeedReading reading) {
    this.reading = reading;
  }

  @GET
  @Operation(
      operationId = "listEvents",
      summary = "What happened to your referrals, in order and without gaps",
      description =
          "Keep `next`, and give it as `after` the next time: nobody who does that misses an event,"
              + " or gets one twice. Positions grow; those between two of yours are other people's."
              + " Without `after` it begins with the first event that is kept (90 days unless set"
              + " otherwise); with an older position the answer is 410 `events-forgotten`.")
  public FeedPage list(
      @Parameter(description = "Position, from 0") @QueryParam("after") String after,
      @Parameter(description = "Most items, 1 to 500; 100 when not given") @QueryParam("limit")
          String limit) {
    InputErrors errors = new InputErrors();
    Long position = number("after", after, 0, Long.MAX_VALUE, null, errors);
    Long most = number("limit", limit, 1, LARGEST_LIMIT, (long) DEFAULT_LIMIT, errors);
    errors.throwIfAny();
    return reading.after(position, most.intValue());
  }

  /** A query parameter that is a number; null, or the default, when it was left out. */
  static Long number(
      String name, String text, long least, long most, Long byDefault, InputErrors errors) {
    if (text == null) {
      return byDefault;
    }
    if (text.matches("[0-9]{1,18}")) {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) {
        return value;
      }
    }
    String range = most == Long.MAX_VALUE ? "from " + least : "from " + least + " to " + most;
    errors.addInQuery(name, "out-of-range", "A number " + range + " is expected.");
    return byDefault;
  }
}
