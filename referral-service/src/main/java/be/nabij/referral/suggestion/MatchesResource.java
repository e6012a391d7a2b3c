package be.nabij.referral.suggestion;

import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** What may help somebody who was referred, each with why. */
@Path("/v1/referrals/{id}/matches")
@RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR})
@Tag(name = "Referrals")
public class MatchesResource {
  private final Suggestions suggestions;

  MatchesResource(Suggestions suggestions) {
    this.suggestions = suggestions;
  }

  /** Nothing else of a referral depends on this: while it cannot be asked, the rest works on. */
  @GET
  @Cache(noStore = true)
  @Operation(
      operationId = "getMatches",
      summary = "Interventions that fit what the screening found, each with why",
      description =
          "The answer of interventions-service to `POST /v1/matches` for the codes of this"
              + " referral; ask it there for more, such as a wish. 503 while interventions-service"
              + " does not answer.")
  @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  public JsonNode get(UUID id) {
    return suggestions
        .of(id)
        .orElseThrow(
            () ->
                ProblemException.of(
                    503,
                    "matches-unavailable",
                    "There are no suggestions now",
                    "The catalogue does not answer. The referral itself works on; try again in a"
                        + " moment."));
  }
}
