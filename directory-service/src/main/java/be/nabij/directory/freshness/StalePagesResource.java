package be.nabij.directory.freshness;

import be.nabij.directory.municipality.Places;
import be.nabij.platform.page.DutchDates;
import be.nabij.platform.page.Pages;
import be.nabij.platform.problem.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What nobody has checked for too long, as pages for everybody. */
@Path("/verouderd")
@PermitAll
@Blocking
@Produces(Pages.HTML)
public class StalePagesResource {
  /** A page that is longer helps nobody; the number of all stands above it. */
  private static final int MOST_SHOWN = 200;

  private final Entries entries;
  private final Places places;

  StalePagesResource(Entries entries, Places places) {
    this.entries = entries;
    this.places = places;
  }

  /** The municipalities where something is stale. */
  @GET
  @Operation(hidden = true)
  public TemplateInstance overview() {
    Map<String, String> names = places.names();
    Map<String, Long> counts = entries.staleByMunicipality();
    List<Municipality> municipalities =
        counts.entrySet().stream()
            .filter(one -> names.containsKey(one.getKey()))
            .map(one -> new Municipality(one.getKey(), names.get(one.getKey()), one.getValue()))
            .sorted(Comparator.comparing(Municipality::name))
            .toList();
    return Templates.overview(
        municipalities, counts.getOrDefault(Entries.LARGER_AREA, 0L).longValue());
  }

  /** What is stale in a municipality. */
  @GET
  @Path("/{nis: [0-9]{5}}")
  @Operation(hidden = true)
  public TemplateInstance ofMunicipality(@PathParam("nis") String nisCode) {
    String name = places.names().get(nisCode);
    if (name == null) {
      throw ProblemException.notFound("municipality");
    }
    return list(name, nisCode);
  }

  /** What is stale and belongs to no municipality. */
  @GET
  @Path("/ruimer")
  @Operation(hidden = true)
  public TemplateInstance ofLargerAreas() {
    return list("een ruimer gebied", Entries.LARGER_AREA);
  }

  private TemplateInstance list(String where, String municipality) {
    return Templates.list(
        where,
        entries.countStale(municipality),
        entries.stale(municipality, 0, MOST_SHOWN).stream()
            .map(one -> new Shown(one.name(), DutchDates.day(one.verifiedAt())))
            .toList());
  }

  record Municipality(String nisCode, String name, long number) {}

  /**
   * @param verifiedOn the day, in words
   */
  record Shown(String name, String verifiedOn) {}

  @CheckedTemplate(basePath = "freshness")
  static final class Templates {
    static native TemplateInstance overview(List<Municipality> municipalities, long larger);

    static native TemplateInstance list(String where, long number, List<Shown> entries);

    private Templates() {}
  }
}
