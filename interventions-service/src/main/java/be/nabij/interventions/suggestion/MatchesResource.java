package be.nabij.interventions.suggestion;

import be.nabij.platform.ratelimit.RateLimited;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Which interventions may suit a person, and why. */
@Path("/v1/matches")
@Tag(name = "matches")
class MatchesResource {
  private final Suggesting suggesting;

  MatchesResource(Suggesting suggesting) {
    this.suggesting = suggesting;
  }

  /** Keeps nothing of what it is asked. */
  @POST
  @PermitAll
  @RateLimited
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(
      operationId = "findMatches",
      summary = "Find the interventions that may suit a person, and why",
      description =
          "Every field may be left out. What meets a wish of the person comes before what meets"
              + " none; then the score counts, which is the sum of the points of `why` and"
              + " `cautions`, then the class of evidence, then the title. Each reason names one"
              + " origin: a decision rule, the evidence of the entry, or a field of the request."
              + " Age, another municipality and what was tried in vain exclude; so does DR-01 what"
              + " is purely social, unless the person wishes it. With a place, the directory is"
              + " asked for the nearest offers; without its answer the matches are there all the"
              + " same. Open to everyone, so many requests per address and minute (429). Nothing is"
              + " kept.")
  public MatchAnswer match(@NotNull MatchRequest request) {
    return suggesting.suggest(request);
  }
}
