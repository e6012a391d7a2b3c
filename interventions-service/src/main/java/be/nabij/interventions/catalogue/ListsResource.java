package be.nabij.interventions.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What entries are classified by. */
@Path("/v1/lists")
@Tag(name = "catalogue")
class ListsResource {
  private final CatalogueLists lists;

  ListsResource(CatalogueLists lists) {
    this.lists = lists;
  }

  /** All lists at once: they are short. */
  @GET
  @PermitAll
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(
      operationId = "getLists",
      summary = "Read the codes that entries are classified by",
      description =
          "Action levels, age and target groups, partners and questions of table 2 of the toolkit,"
              + " the axes of the profiles' scheme, classes of evidence and categories; each with"
              + " its Dutch title, its source and the lines in it.")
  public Lists lists() {
    return lists.lists();
  }
}
