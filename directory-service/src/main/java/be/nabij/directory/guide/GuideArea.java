package be.nabij.directory.guide;

import be.nabij.directory.eligibility.Place;
import be.nabij.directory.municipality.Municipality;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Where a guide is about: a municipality, or a primary care zone.
 *
 * @param zone whether it is a zone
 * @param address of its page, without the host
 * @param municipalities one, or all that lie in the zone, by name
 */
public record GuideArea(
    String name, boolean zone, String address, List<Municipality> municipalities) {

  static GuideArea of(Municipality municipality) {
    return new GuideArea(
        municipality.name(), false, addressOf(municipality), List.of(municipality));
  }

  static GuideArea zone(String name, List<Municipality> municipalities) {
    return new GuideArea(name, true, addressOfZone(name), List.copyOf(municipalities));
  }

  static String addressOf(Municipality municipality) {
    return "/gids/" + municipality.nisCode();
  }

  static String addressOfZone(String name) {
    return "/gids/zone/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** For a file on somebody's disk. */
  public String fileName() {
    return name.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
  }

  /** For a string within a style sheet. */
  public String cssName() {
    return name.replaceAll("[^\\p{L}\\p{N} &'-]", "");
  }

  List<Place> places() {
    return municipalities.stream().map(Municipality::place).toList();
  }

  List<String> nisCodes() {
    return municipalities.stream().map(Municipality::nisCode).toList();
  }
}
