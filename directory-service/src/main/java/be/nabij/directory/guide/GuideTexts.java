package be.nabij.directory.guide;

import be.nabij.directory.eligibility.Mutuality;
import be.nabij.directory.taxonomy.Taxonomies;
import be.nabij.directory.taxonomy.Taxonomy;
import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the guides and what is printed from them say; the file explains each text. */
@ApplicationScoped
public class GuideTexts {
  private static final String FILE = "data/guide-texts.json";

  private final Content content;

  /**
   * @throws IllegalStateException when the file does not fit its schema, or misses a type of
   *     service
   */
  GuideTexts(ObjectMapper mapper, Taxonomies taxonomies) {
    content = DataFile.read(FILE, "data/guide-texts.schema.json", Content.class, mapper);
    Set<String> grouped =
        content.groups().stream()
            .flatMap(group -> group.types().stream())
            .collect(Collectors.toSet());
    for (Taxonomy.Term type : taxonomies.of(Taxonomies.OFFER_TYPE)) {
      if (!grouped.contains(type.slug())) {
        throw new IllegalStateException(FILE + " has no group for " + type.slug());
      }
    }
  }

  /** The parts of a guide, in order. */
  List<GroupText> groups() {
    return content.groups();
  }

  String mutuality(Mutuality mutuality) {
    return content.mutualities().get(mutuality);
  }

  /** Whom the makers and the licences ask to name. */
  public List<String> credits() {
    return content.credits();
  }

  /** The lines on posters and cards, the first one first. */
  public List<LineText> lines() {
    return content.lines();
  }

  /** The words of the poster. */
  public PosterText poster() {
    return content.poster();
  }

  /** The words of a card. */
  public CardText card() {
    return content.card();
  }

  /**
   * A part of the guide.
   *
   * @param types the types of service in it
   */
  record GroupText(String id, String title, String lead, List<String> types) {}

  /**
   * A line in a few words.
   *
   * @param service stable name of the service, which has the number
   */
  public record LineText(String service, String label) {}

  /** What hangs in a waiting room; the schema explains each text. */
  public record PosterText(
      String title,
      String lead,
      String contact,
      String contacts,
      String others,
      String fallback,
      String lines,
      String guide,
      String selfTest,
      String cards,
      String credit) {}

  /** What somebody takes along. */
  public record CardText(String title, String show, String lines, String guide) {}

  private record Content(
      List<GroupText> groups,
      Map<Mutuality, String> mutualities,
      List<LineText> lines,
      PosterText poster,
      CardText card,
      List<String> credits) {}
}
