package be.nabij.directory.hsds;

import be.nabij.directory.eligibility.Area;
import be.nabij.directory.hsds.shape.HsdsService;
import be.nabij.directory.municipality.Places;
import be.nabij.directory.offer.OfferSearch;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Gathers everything of a municipality or zone. */
@ApplicationScoped
class HsdsExport {
  private final OfferSearch search;
  private final HsdsReading reading;
  private final Places places;

  HsdsExport(OfferSearch search, HsdsReading reading, Places places) {
    this.search = search;
    this.reading = reading;
    this.places = places;
  }

  /**
   * What is to be taken out.
   *
   * @param municipalities NIS codes
   * @param areas the same as areas, with their zone when that was asked for
   * @param lines whether one service a line is wanted
   */
  record Order(List<String> municipalities, List<Area> areas, boolean lines) {}

  /**
   * @throws ProblemException 400 unless one of municipality and zone is given, 404 when there is no
   *     such
   */
  Order order(String municipality, String zone, String format) {
    InputErrors errors = new InputErrors();
    if ((municipality == null) == (zone == null)) {
      errors.addInQuery("municipality", "required", "Either a municipality or a zone is expected.");
    }
    if (format != null && !format.equals("json") && !format.equals("ndjson")) {
      errors.addInQuery("format", "not-allowed", "Allowed: json, ndjson.");
    }
    errors.throwIfAny();
    boolean lines = "ndjson".equals(format);
    if (municipality != null) {
      if (places.municipality(municipality).isEmpty()) {
        throw ProblemException.notFound("municipality");
      }
      return new Order(List.of(municipality), List.of(Area.municipality(municipality)), lines);
    }
    List<String> inZone = places.inZone(zone);
    if (inZone.isEmpty()) {
      throw ProblemException.notFound("zone");
    }
    List<Area> areas =
        Stream.concat(
                inZone.stream().map(Area::municipality), Stream.of(new Area(Area.Kind.ZONE, zone)))
            .toList();
    return new Order(inZone, areas, lines);
  }

  List<UUID> ids(Order order) {
    return search.of(order.municipalities(), order.areas());
  }

  /** These services, with everything nested; what was retired meanwhile is left out. */
  List<HsdsService> services(List<UUID> ids) {
    return reading.full(ids);
  }
}
