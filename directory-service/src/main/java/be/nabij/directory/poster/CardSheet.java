package be.nabij.directory.poster;

import be.nabij.directory.guide.GuideContact;
import be.nabij.directory.guide.GuideTexts.CardText;
import be.nabij.directory.poster.Poster.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sheet of A4 with cards of 85 by 54 mm, as large as a bank card, edge to edge.
 *
 * @param place whose people it is for
 * @param code picture of the code that leads to the guide of that place
 */
record CardSheet(String place, GuideContact contact, CardText text, List<Line> lines, String code) {
  private static final int ACROSS = 2;
  private static final int DOWN = 5;
  private static final int WIDTH = 85;
  private static final int HEIGHT = 54;
  private static final BigDecimal LEFT = new BigDecimal("20");
  private static final BigDecimal TOP = new BigDecimal("13.5");

  /** Where a card or a mark stands on the sheet, in millimetres. */
  public record Spot(BigDecimal left, BigDecimal top) {}

  /** A text, with the name of the place in it. */
  public String words(String words) {
    return words.replace("{place}", place);
  }

  public List<Spot> spots() {
    return IntStream.range(0, ACROSS * DOWN)
        .mapToObj(place -> new Spot(column(place % ACROSS), row(place / ACROSS)))
        .toList();
  }

  /** Where to cut downwards: the left side of every column, and the last one's right side. */
  public List<BigDecimal> cutsDown() {
    return IntStream.rangeClosed(0, ACROSS).mapToObj(CardSheet::column).toList();
  }

  /** Where to cut across. */
  public List<BigDecimal> cutsAcross() {
    return IntStream.rangeClosed(0, DOWN).mapToObj(CardSheet::row).toList();
  }

  private static BigDecimal column(int number) {
    return LEFT.add(BigDecimal.valueOf((long) number * WIDTH));
  }

  private static BigDecimal row(int number) {
    return TOP.add(BigDecimal.valueOf((long) number * HEIGHT));
  }
}
