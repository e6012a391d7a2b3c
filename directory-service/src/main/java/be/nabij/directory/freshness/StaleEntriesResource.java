package be.nabij.directory.freshness;

import be.nabij.directory.municipality.Places;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.InputErrors;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What nobody has compared with its source for too long. */
@Path("/v1/staleEntries")
@Tag(name = "freshness")
class StaleEntriesResource {
  private final Entries entries;
  private final Places places;

  StaleEntriesResource(Entries entries, Places places) {
    this.entries = entries;
    this.places = places;
  }

  /** The oldest first. */
  @GET
  @PermitAll
  @Operation(
      operationId = "listStaleEntries",
      summary = "List what nobody has checked for too long",
      description =
          "Contact points and services, the oldest first. Of a municipality: its contact point, and"
              + " the services for its people only or at a place in it.")
  public Page<StaleEntryView> list(
      @Parameter(description = "NIS code") @QueryParam("municipality") String municipality,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    InputErrors errors = new InputErrors();
    PageQuery paging = PageQuery.of(page, pageSize, errors);
    if (municipality != null && places.municipality(municipality).isEmpty()) {
      errors.addInQuery(
          "municipality", "unknown", "There is no such municipality in the directory.");
    }
    errors.throwIfAny();
    return Page.of(
        entries.stale(municipality, paging.offset(), paging.size()).stream()
            .map(StaleEntryView::of)
            .toList(),
        entries.countStale(municipality),
        paging,
        uri);
  }
}
