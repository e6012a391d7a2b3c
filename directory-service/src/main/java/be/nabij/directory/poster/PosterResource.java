package be.nabij.directory.poster;

import be.nabij.directory.guide.GuideArea;
import be.nabij.directory.guide.GuideAreas;
import be.nabij.platform.page.Pages;
import be.nabij.platform.print.Pdf;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.ratelimit.RateLimited;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What hangs in a waiting room and lies on a counter, as PDF. */
@Path("/gids")
@PermitAll
@Blocking
@Produces({Pages.HTML, "application/pdf"})
public class PosterResource {
  /** How long a PDF may be shown without asking again, in seconds. */
  private static final String FRESH = "max-age=300";

  private static final String PDF = "application/pdf";
  private static final String NIS = "{nis: [0-9]{5}}";

  private final GuideAreas areas;
  private final PosterMaking making;

  PosterResource(GuideAreas areas, PosterMaking making) {
    this.areas = areas;
    this.making = making;
  }

  @GET
  @Path("/" + NIS + "/affiche.pdf")
  @Produces(PDF)
  @RateLimited
  @Operation(hidden = true)
  public RestResponse<byte[]> poster(
      @PathParam("nis") String nisCode, @QueryParam("formaat") @DefaultValue("A4") String format) {
    return poster(areas.municipality(nisCode), format);
  }

  @GET
  @Path("/zone/{name}/affiche.pdf")
  @Produces(PDF)
  @RateLimited
  @Operation(hidden = true)
  public RestResponse<byte[]> zonePoster(
      @PathParam("name") String name, @QueryParam("formaat") @DefaultValue("A4") String format) {
    return poster(areas.zone(name), format);
  }

  @GET
  @Path("/" + NIS + "/kaartjes.pdf")
  @Produces(PDF)
  @RateLimited
  @Operation(hidden = true)
  public RestResponse<byte[]> cards(@PathParam("nis") String nisCode) {
    return cards(areas.municipality(nisCode));
  }

  @GET
  @Path("/zone/{name}/kaartjes.pdf")
  @Produces(PDF)
  @RateLimited
  @Operation(hidden = true)
  public RestResponse<byte[]> zoneCards(@PathParam("name") String name) {
    return cards(areas.zone(name));
  }

  private RestResponse<byte[]> poster(GuideArea area, String format) {
    PaperSize size =
        PaperSize.of(format).orElseThrow(() -> ProblemException.notFound("size of paper"));
    return pdf(making.poster(area, size), "affiche", area);
  }

  private RestResponse<byte[]> cards(GuideArea area) {
    return pdf(making.cards(area), "kaartjes", area);
  }

  private static RestResponse<byte[]> pdf(String xhtml, String what, GuideArea area) {
    return ResponseBuilder.ok(Pdf.of(xhtml), PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"" + what + "-" + area.fileName() + ".pdf\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, "nl")
        .header(HttpHeaders.CACHE_CONTROL, FRESH)
        .build();
  }
}
