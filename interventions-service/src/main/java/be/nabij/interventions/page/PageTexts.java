package be.nabij.interventions.page;

import be.nabij.interventions.entry.Element.Level;
import be.nabij.interventions.entry.Facet;
import be.nabij.interventions.entry.Kind;
import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pages call things; the file explains each text. */
@ApplicationScoped
class PageTexts {
  private static final String FILE = "data/page-texts.json";

  private final Content content;
  private final Map<Kind, KindText> kinds = new EnumMap<>(Kind.class);
  private final Map<Facet, FacetText> facets = new EnumMap<>(Facet.class);

  /**
   * @throws IllegalStateException when the file does not fit its schema, or misses a kind or facet
   */
  PageTexts(ObjectMapper mapper) {
    content = DataFile.read(FILE, "data/page-texts.schema.json", Content.class, mapper);
    content.kinds().forEach(text -> kinds.put(text.of(), text));
    content.facets().forEach(text -> facets.put(text.of(), text));
    if (kinds.size() < Kind.values().length || facets.size() < Facet.values().length) {
      throw new IllegalStateException(FILE + " does not name every kind and facet");
    }
  }

  /** In the order of the start page. */
  List<KindText> kinds() {
    return content.kinds();
  }

  KindText kind(Kind kind) {
    return kinds.get(kind);
  }

  Optional<Kind> kindAt(String path) {
    return content.kinds().stream()
        .filter(text -> text.path().equals(path))
        .map(KindText::of)
        .findFirst();
  }

  /** In the order in which results can be narrowed. */
  List<FacetText> facets() {
    return content.facets();
  }

  FacetText facet(Facet facet) {
    return facets.get(facet);
  }

  Map<String, String> sorts() {
    return content.sorts();
  }

  String reading(Level level) {
    return content.readings().get(level);
  }

  String durationBand(String code) {
    return content.durationBands().get(code);
  }

  List<String> credits() {
    return content.credits();
  }

  /**
   * A kind of entry.
   *
   * @param path in the address of its pages
   */
  record KindText(String kind, String path, String one, String many, String lead) {
    Kind of() {
      return Kind.ofCode(kind).orElseThrow();
    }

    /** Where its entries are listed. */
    public String address() {
      return CataloguePageResource.ADDRESS + "/" + path;
    }
  }

  /**
   * A facet.
   *
   * @param open whether its values are shown before anybody asks for them
   * @param question makes it a way in on the start page; null otherwise
   */
  record FacetText(String facet, String title, boolean open, String question, String lead) {
    Facet of() {
      return Arrays.stream(Facet.values())
          .filter(one -> one.parameter().equals(facet))
          .findFirst()
          .orElseThrow();
    }
  }

  private record Content(
      List<KindText> kinds,
      List<FacetText> facets,
      Map<String, String> sorts,
      Map<Level, String> readings,
      Map<String, String> durationBands,
      List<String> credits) {}
}
