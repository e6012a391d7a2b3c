package be.nabij.interventions.browsing;

import be.nabij.interventions.entry.Activity;
import be.nabij.interventions.entry.Kind;
import be.nabij.platform.csv.Csv;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What is done with or for people who are lonely. */
@Path("/v1")
@Tag(name = "catalogue")
class ActivitiesResource {
  private final Browsing browsing;

  ActivitiesResource(Browsing browsing) {
    this.browsing = browsing;
  }

  /** The most relevant first; without words, in the order of the guide. */
  @GET
  @Path("/activities")
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(
      operationId = "listActivities",
      summary = "Search the activities against loneliness",
      description = SearchNote.TEXT)
  public EntryPage<Activity> list(@BeanParam EntryParameters parameters, @Context UriInfo uri) {
    return browsing.list(Kind.ACTIVITY, Activity.class, parameters, uri);
  }

  /** Its address stays the same. */
  @GET
  @Path("/activities" + Browsing.ID)
  @PermitAll
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(operationId = "getActivity", summary = "Read one activity")
  public EntryInPlace<Activity> get(
      @Parameter(description = "Id of the activity, such as `resto-vanharte`") @PathParam("id")
          String id,
      @Parameter(description = Browsing.MUNICIPALITY) @QueryParam("municipality")
          String municipality) {
    return browsing.inPlace(Kind.ACTIVITY, Activity.class, id, municipality);
  }
}
