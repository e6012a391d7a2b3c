package be.nabij.directory.guide;

import be.nabij.directory.municipality.Gazetteer;
import be.nabij.directory.municipality.Municipality;
import be.nabij.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the municipality or zone that somebody means. */
@ApplicationScoped
public class GuideAreas {
  private final Gazetteer gazetteer;

  GuideAreas(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * @throws ProblemException 404 when there is no such municipality today
   */
  public GuideArea municipality(String nisCode) {
    return gazetteer
        .municipality(nisCode)
        .map(GuideArea::of)
        .orElseThrow(() -> ProblemException.notFound("municipality"));
  }

  /**
   * @throws ProblemException 404 when there is no such zone
   */
  public GuideArea zone(String name) {
    List<Municipality> municipalities = gazetteer.zone(name);
    if (municipalities.isEmpty()) {
      throw ProblemException.notFound("primary care zone");
    }
    return GuideArea.zone(name, municipalities);
  }

  /** Where the guide of a municipality that was merged stands now. */
  Optional<GuideArea> successorOf(String formerNisCode) {
    return gazetteer.municipality(formerNisCode).isPresent()
        ? Optional.empty()
        : gazetteer.successorOf(formerNisCode).map(GuideArea::of);
  }

  /** The municipalities with this postal code or name, and the zones with this name. */
  List<GuideArea> matching(String text) {
    return Stream.concat(
            gazetteer.matching(text).stream().map(GuideArea::of),
            gazetteer.zonesMatching(text).stream().map(this::zone))
        .toList();
  }

  List<GuideLink> zones() {
    return gazetteer.zones().stream()
        .map(zone -> new GuideLink(zone, GuideArea.addressOfZone(zone)))
        .toList();
  }
}
