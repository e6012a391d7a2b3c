package be.nabij.screening.instrument;

import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The questionnaires, open to everyone. */
@Path("/v1/instruments")
@PermitAll
@Tag(name = "Instruments")
public class InstrumentsResource {
  private final Instruments instruments;

  InstrumentsResource(Instruments instruments) {
    this.instruments = instruments;
  }

  @GET
  @Operation(operationId = "listInstruments", summary = "All questionnaires")
  public Page<Instrument> list(
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    return Page.of(instruments.all(), PageQuery.of(page, pageSize), uri);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getInstrument",
      summary = "One questionnaire with its items, answer options and scoring",
      description = "The current version, or the one asked for: a screening keeps its version.")
  public Instrument get(String id, @QueryParam("version") String version) {
    return (version == null ? instruments.find(id) : instruments.find(id, version))
        .orElseThrow(() -> ProblemException.notFound("instrument"));
  }
}
