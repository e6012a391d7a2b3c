package be.nabij.directory.poster;

import be.nabij.directory.guide.GuideArea;
import be.nabij.directory.guide.GuideContact;
import be.nabij.directory.guide.GuideTexts.PosterText;
import java.util.List;

/**
 * What stands on a poster.
 *
 * @param contacts one, or those of every municipality of a zone
 * @param guideCode picture of the code that leads to the guide
 * @param selfTestCode picture of the code that leads to the self-test
 */
record Poster(
    GuideArea area,
    PaperSize size,
    PosterText text,
    List<GuideContact> contacts,
    List<Line> lines,
    String guideCode,
    String selfTestCode) {

  /** From so many contact points on, their letters are smaller. */
  private static final int MANY = 7;

  public boolean many() {
    return contacts.size() > MANY;
  }

  /** A text, with the name of the place in it. */
  public String words(String words) {
    return words.replace("{place}", area.name());
  }

  /** A line to call without a name. */
  public record Line(String label, String number) {}
}
