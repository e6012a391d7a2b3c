package be.nabij.directory.hsds;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which standard this is. */
@Path("/hsds/v3")
@Tag(name = "hsds")
class HsdsResource {
  private static final URI PROFILE = URI.create("https://docs.openreferral.org/");

  /** Which version of HSDS this is, and where it is described. */
  @GET
  @PermitAll
  @Operation(
      operationId = "getHsdsApi",
      summary = "Which version of the Human Services Data Specification this is")
  public About about(@Context UriInfo uri) {
    return new About(
        "3.0",
        PROFILE,
        uri.getBaseUriBuilder().path("q/openapi").queryParam("format", "json").build());
  }

  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(name = "HsdsApi")
  record About(String version, URI profile, URI openapiUrl) {}
}
