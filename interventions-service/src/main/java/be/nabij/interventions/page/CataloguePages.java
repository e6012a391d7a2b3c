package be.nabij.interventions.page;

import be.nabij.interventions.page.PageTexts.FacetText;
import be.nabij.interventions.page.PageTexts.KindText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages of the catalogue, with what each of them shows. */
@CheckedTemplate(basePath = "catalogue")
final class CataloguePages {
  private CataloguePages() {}

  static native TemplateInstance start(Start start);

  static native TemplateInstance results(Results results);

  static native TemplateInstance scheme(Scheme scheme, KindText kind);

  static native TemplateInstance personas(List<EntryCard> personas, KindText kind);

  static native TemplateInstance entry(EntrySheet sheet);

  /**
   * Where the catalogue begins.
   *
   * @param question what could not be answered, or an empty one
   * @param faults names of its parameters that the catalogue does not know
   */
  record Start(
      Question question,
      List<String> faults,
      List<Shelf> shelves,
      List<WayIn> waysIn,
      List<String> credits) {

    /** Entries of one kind. */
    record Shelf(KindText kind, long total, List<Breakdown> breakdown) {}

    /** How many have a class of evidence. */
    record Breakdown(long total, String label, boolean star) {}

    /** A facet that one may begin with. */
    record WayIn(FacetText text, List<Way> ways) {}

    /**
     * @param meaning null where the label says enough
     */
    record Way(String label, String address, long total, boolean star, String meaning) {}

    /** Whether the words are what is wrong. */
    public boolean faultyWords() {
      return faults.contains("q");
    }

    /** Whether something else than the words is wrong. */
    public boolean faultyAddress() {
      return faults.stream().anyMatch(name -> !name.equals("q"));
    }
  }
}
