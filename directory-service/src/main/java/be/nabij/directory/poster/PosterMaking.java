package be.nabij.directory.poster;

import be.nabij.directory.guide.GuideArea;
import be.nabij.directory.guide.GuideContact;
import be.nabij.directory.guide.GuideEntry;
import be.nabij.directory.guide.GuideTexts;
import be.nabij.directory.guide.GuideTexts.LineText;
import be.nabij.directory.guide.Guides;
import be.nabij.directory.poster.Poster.Line;
import be.nabij.directory.poster.Poster.Point;
import be.nabij.platform.print.QrCode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the contact points of a municipality or zone on posters and cards. */
@ApplicationScoped
class PosterMaking {
  private static final int LINES_ON_A_CARD = 2;

  private final Guides guides;
  private final GuideTexts texts;
  private final String publicUrl;
  private final String selfTest;

  PosterMaking(
      Guides guides,
      GuideTexts texts,
      @ConfigProperty(name = "nabij.public-url") String publicUrl,
      @ConfigProperty(name = "nabij.self-test-url") String selfTest) {
    this.guides = guides;
    this.texts = texts;
    this.publicUrl = publicUrl;
    this.selfTest = selfTest;
  }

  /** As XHTML. */
  String poster(GuideArea area, PaperSize size) {
    List<GuideContact> contacts = guides.contacts(area);
    return Templates.poster(
            new Poster(
                area,
                size,
                texts.poster(),
                points(contacts),
                lines(contacts),
                QrCode.of(publicUrl + area.address()),
                QrCode.of(selfTest)))
        .render();
  }

  /** As XHTML: a sheet for each contact point, and one for where none is known. */
  String cards(GuideArea area) {
    List<GuideContact> contacts = guides.contacts(area);
    List<CardSheet> sheets =
        Stream.concat(
                own(contacts)
                    .map(contact -> sheet(contact.municipality(), contact.guide(), contact)),
                fallback(contacts).map(contact -> sheet(area.name(), area.address(), contact)))
            .toList();
    return Templates.cards(area.name(), sheets).render();
  }

  private CardSheet sheet(String place, String guide, GuideContact contact) {
    return new CardSheet(
        place,
        contact,
        texts.card(),
        lines(List.of(contact)).stream().limit(LINES_ON_A_CARD).toList(),
        QrCode.of(publicUrl + guide));
  }

  /** Where none is known the same one stands in: it is named once. */
  private List<Point> points(List<GuideContact> contacts) {
    boolean allTheSame = own(contacts).findAny().isEmpty();
    return Stream.concat(
            own(contacts).map(contact -> point(contact.municipality(), contact)),
            fallback(contacts)
                .map(contact -> point(allTheSame ? "" : texts.poster().others(), contact)))
        .toList();
  }

  private static Point point(String place, GuideContact contact) {
    return new Point(
        place,
        contact.name(),
        contact.phone(),
        contact.email(),
        contact.openingHours(),
        contact.fallback());
  }

  private static Stream<GuideContact> own(List<GuideContact> contacts) {
    return contacts.stream().filter(contact -> !contact.fallback());
  }

  private static Stream<GuideContact> fallback(List<GuideContact> contacts) {
    return contacts.stream().filter(GuideContact::fallback).limit(1);
  }

  /** Those whose number is not on it already. */
  private List<Line> lines(List<GuideContact> contacts) {
    Set<String> shown = contacts.stream().map(GuideContact::phone).collect(Collectors.toSet());
    Map<String, GuideEntry> known =
        guides.lines().stream().collect(Collectors.toMap(GuideEntry::id, Function.identity()));
    return texts.lines().stream()
        .filter(line -> known.containsKey(line.service()))
        .map(line -> line(line, known.get(line.service())))
        .filter(line -> line.number() != null && !shown.contains(line.number()))
        .toList();
  }

  private static Line line(LineText text, GuideEntry entry) {
    return new Line(text.label(), entry.phone());
  }

  @CheckedTemplate(basePath = "poster")
  static final class Templates {
    static native TemplateInstance poster(Poster poster);

    static native TemplateInstance cards(String area, List<CardSheet> sheets);

    private Templates() {}
  }
}
