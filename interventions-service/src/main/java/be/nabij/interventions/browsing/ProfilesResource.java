package be.nabij.interventions.browsing;

import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.entry.Profile;
import be.nabij.platform.csv.Csv;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The eight intervention profiles of Machielse (2011). */
@Path("/v1/profiles")
@Tag(name = "catalogue")
class ProfilesResource {
  private final Browsing browsing;

  ProfilesResource(Browsing browsing) {
    this.browsing = browsing;
  }

  /** The most relevant first; without words, in the order of the catalogue. */
  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(
      operationId = "listProfiles",
      summary = "Search the intervention profiles",
      description = SearchNote.TEXT)
  public EntryPage<Profile> list(@BeanParam EntryParameters parameters, @Context UriInfo uri) {
    return browsing.list(Kind.PROFILE, Profile.class, parameters, uri);
  }

  /** Its address stays the same. */
  @GET
  @Path("/{id}")
  @PermitAll
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(operationId = "getProfile", summary = "Read one profile")
  public Profile get(
      @Parameter(description = "Id of the profile, such as `achterblijvers`") @PathParam("id")
          String id) {
    return browsing.one(Kind.PROFILE, Profile.class, id);
  }
}
