package be.nabij.interventions.browsing;

import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.entry.Persona;
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

/** People who do not exist, to think with. */
@Path("/v1/personas")
@Tag(name = "catalogue")
class PersonasResource {
  private final Browsing browsing;

  PersonasResource(Browsing browsing) {
    this.browsing = browsing;
  }

  /** The most relevant first; without words, in the order of the catalogue. */
  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(
      operationId = "listPersonas",
      summary = "Search the invented personas",
      description = SearchNote.TEXT)
  public EntryPage<Persona> list(@BeanParam EntryParameters parameters, @Context UriInfo uri) {
    return browsing.list(Kind.PERSONA, Persona.class, parameters, uri);
  }

  /** Its address stays the same. */
  @GET
  @Path("/{id}")
  @PermitAll
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(operationId = "getPersona", summary = "Read one persona")
  public Persona get(
      @Parameter(description = "Id of the persona, such as `weduwnaar-78-platteland`")
          @PathParam("id")
          String id) {
    return browsing.one(Kind.PERSONA, Persona.class, id);
  }
}
