package be.nabij.directory.poster;

import be.nabij.directory.guide.GuideArea;
import be.nabij.directory.guide.GuideTexts.PosterText;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What stands on a poster.
 *
 * @param points whom to call: one, or those of a zone
 * @param guideCode picture of the code that leads to the guide
 * @param selfTestCode picture of the code that leads to the self-test
 */
record Poster(
    GuideArea area,
    PaperSize size,
    PosterText text,
    List<Point> points,
    List<Line> lines,
    String guideCode,
    String selfTestCode) {

  /** So many fit below each other; more stand in two columns. */
  private static final int MOST_BELOW_EACH_OTHER = 10;

  /** Whether there are too many for one column. */
  public boolean many() {
    return points.size() > MOST_BELOW_EACH_OTHER;
  }

  /** The points, as they stand beside each other. */
  public List<List<Point>> rows() {
    int across = many() ? 2 : 1;
    return IntStream.range(0, Math.ceilDiv(points.size(), across))
        .mapToObj(row -> points.subList(row * across, Math.min(points.size(), (row + 1) * across)))
        .toList();
  }

  /** A text, with the name of the place in it. */
  public String words(String words) {
    return words.replace("{place}", area.name());
  }

  /**
   * Whom to call.
   *
   * @param place for who lives there
   */
  public record Point(
      String place,
      String name,
      String phone,
      String email,
      List<String> openingHours,
      boolean fallback) {}

  /** A line to call without a name. */
  public record Line(String label, String number) {}
}
