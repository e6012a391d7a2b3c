package be.nabij.interventions.planning;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What a plan of action is held against. */
@Path("/v1/planningLists")
@Tag(name = "action plans")
class PlanningListsResource {
  private final PlanningLists lists;

  PlanningListsResource(PlanningLists lists) {
    this.lists = lists;
  }

  /** All of it at once: it is short. */
  @GET
  @PermitAll
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(
      operationId = "getPlanningLists",
      summary = "Read the step plans, preconditions and questions of action plans",
      description =
          "With what studies say is usually missed, and the words of every finding; each with its"
              + " source and the lines in it. What actions are classified by stands in"
              + " `/v1/lists`.")
  public Planning lists() {
    return lists.planning();
  }
}
