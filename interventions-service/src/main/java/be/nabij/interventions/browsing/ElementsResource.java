package be.nabij.interventions.browsing;

import be.nabij.interventions.entry.Element;
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

/** The building blocks of interventions. */
@Path("/v1")
@Tag(name = "catalogue")
class ElementsResource {
  private final Browsing browsing;

  ElementsResource(Browsing browsing) {
    this.browsing = browsing;
  }

  /** The most relevant first; without words, in the order of the toolkit. */
  @GET
  @Path("/elements")
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(
      operationId = "listElements",
      summary = "Search the elements that may lessen loneliness",
      description = SearchNote.TEXT)
  public EntryPage<Element> list(@BeanParam EntryParameters parameters, @Context UriInfo uri) {
    return browsing.list(Kind.ELEMENT, Element.class, parameters, uri);
  }

  /** Its address stays the same. */
  @GET
  @Path("/elements" + Browsing.ID)
  @PermitAll
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(operationId = "getElement", summary = "Read one element")
  public EntryInPlace<Element> get(
      @Parameter(description = "Id of the element, such as `mindfulness`") @PathParam("id")
          String id,
      @Parameter(description = Browsing.MUNICIPALITY) @QueryParam("municipality")
          String municipality) {
    return browsing.inPlace(Kind.ELEMENT, Element.class, id, municipality);
  }
}
