package be.nabij.directory.poster;

import be.nabij.directory.guide.GuideArea;
import be.nabij.directory.guide.GuideContact;
import be.nabij.directory.guide.GuideEntry;
import be.nabij.directory.guide.GuideTexts;
import be.nabij.directory.guide.GuideTexts.LineText;
import be.nabij.directory.guide.Guides;
import be.nabij.directory.poster.Poster.Line;
import be.nabij.platform.print.QrCode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
                contacts,
                lines(contacts),
                QrCode.of(publicUrl + area.address()),
                QrCode.of(selfTest)))
        .render();
  }

  /** As XHTML: a sheet for each municipality. */
  String cards(GuideArea area) {
    List<CardSheet> sheets = guides.contacts(area).stream().map(this::sheet).toList();
    return Templates.cards(area.name(), sheets).render();
  }

  private CardSheet sheet(GuideContact contact) {
    return new CardSheet(
        contact,
        texts.card(),
        lines(List.of(contact)).stream().limit(LINES_ON_A_CARD).toList(),
        QrCode.of(publicUrl + contact.guide()));
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
