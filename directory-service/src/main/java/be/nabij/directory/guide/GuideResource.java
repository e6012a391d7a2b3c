package be.nabij.directory.guide;

import be.nabij.directory.guide.GuidePages.Found;
import be.nabij.directory.guide.GuidePages.Start;
import be.nabij.platform.page.DutchDates;
import be.nabij.platform.page.Pages;
import be.nabij.platform.print.Pdf;
import be.nabij.platform.ratelimit.RateLimited;
import be.nabij.platform.search.SearchWords;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The guides in Dutch, for everybody, without an account or JavaScript. A place may stand in an
 * address; what somebody searches for does not.
 */
@Path("/gids")
@PermitAll
@Blocking
@Produces(Pages.HTML)
public class GuideResource {
  /** How long a guide may be shown without asking again, in seconds. */
  private static final String FRESH = "max-age=300";

  private static final int LONGEST_TEXT = 200;
  private static final String NIS = "{nis: [0-9]{5}}";

  private final GuideAreas areas;
  private final Guides guides;
  private final Clock clock;
  private final String publicUrl;
  private final String selfTest;

  GuideResource(
      GuideAreas areas,
      Guides guides,
      Clock clock,
      @ConfigProperty(name = "nabij.public-url") String publicUrl,
      @ConfigProperty(name = "nabij.self-test-url") String selfTest) {
    this.areas = areas;
    this.guides = guides;
    this.clock = clock;
    this.publicUrl = publicUrl;
    this.selfTest = selfTest;
  }

  /**
   * To the guide of a municipality, by its name or postal code; to choose when it may be several.
   */
  @GET
  @Operation(hidden = true)
  public RestResponse<String> start(@QueryParam("waar") @DefaultValue("") String where) {
    String text = where.strip();
    List<GuideArea> candidates = text.isEmpty() ? List.of() : areas.matching(text);
    if (candidates.size() == 1) {
      return RestResponse.seeOther(URI.create(candidates.getFirst().address()));
    }
    return ok(GuidePages.start(new Start(text, candidates, areas.zones())));
  }

  /** Whoever has the number of a municipality that was merged is brought to the new one. */
  @GET
  @Path("/" + NIS)
  @Operation(hidden = true)
  public RestResponse<String> municipality(@PathParam("nis") String nisCode) {
    Optional<GuideArea> successor = areas.successorOf(nisCode);
    return successor.isPresent()
        ? RestResponse.seeOther(URI.create(successor.get().address()))
        : guide(areas.municipality(nisCode));
  }

  @GET
  @Path("/zone/{name}")
  @Operation(hidden = true)
  public RestResponse<String> zone(@PathParam("name") String name) {
    return guide(areas.zone(name));
  }

  @POST
  @Path("/" + NIS)
  @RateLimited
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> searchMunicipality(
      @PathParam("nis") String nisCode, @FormParam("zoek") @DefaultValue("") String text) {
    return found(areas.municipality(nisCode), text.strip());
  }

  @POST
  @Path("/zone/{name}")
  @RateLimited
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> searchZone(
      @PathParam("name") String name, @FormParam("zoek") @DefaultValue("") String text) {
    return found(areas.zone(name), text.strip());
  }

  @GET
  @Path("/" + NIS + "/gids.pdf")
  @Produces("application/pdf")
  @RateLimited
  @Operation(hidden = true)
  public RestResponse<byte[]> printMunicipality(@PathParam("nis") String nisCode) {
    return print(areas.municipality(nisCode));
  }

  @GET
  @Path("/zone/{name}/gids.pdf")
  @Produces("application/pdf")
  @RateLimited
  @Operation(hidden = true)
  public RestResponse<byte[]> printZone(@PathParam("name") String name) {
    return print(areas.zone(name));
  }

  private RestResponse<String> guide(GuideArea area) {
    return ok(GuidePages.guide(guides.of(area), selfTest));
  }

  private RestResponse<String> found(GuideArea area, String text) {
    List<String> words = SearchWords.of(text);
    String fault =
        words.isEmpty()
            ? "Typ een woord of twee, bijvoorbeeld: praten."
            : text.length() > LONGEST_TEXT ? "Een paar woorden zijn genoeg." : null;
    List<GuideEntry> entries = fault == null ? guides.found(area, words) : List.of();
    Found found = new Found(area, text, fault, entries, guides.contacts(area), guides.lines());
    return ResponseBuilder.<String>create(fault == null ? 200 : 400)
        .entity(GuidePages.found(found).render())
        .build();
  }

  private RestResponse<byte[]> print(GuideArea area) {
    String xhtml =
        GuidePages.print(
                guides.of(area), DutchDates.day(clock.instant()), publicUrl + area.address())
            .render();
    return ResponseBuilder.ok(Pdf.of(xhtml), "application/pdf")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"gids-" + area.fileName() + ".pdf\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, "nl")
        .header(HttpHeaders.CACHE_CONTROL, FRESH)
        .build();
  }

  private static RestResponse<String> ok(TemplateInstance page) {
    return ResponseBuilder.ok(page.render()).header(HttpHeaders.CACHE_CONTROL, FRESH).build();
  }
}
