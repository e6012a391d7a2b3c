package be.nabij.directory.taxonomy;

import be.nabij.directory.organisation.StableId;
import java.util.List;
import java.util.UUID;

/** Terms of one kind, to classify services by. */
public record Taxonomy(String slug, String name, String description, List<Term> terms) {

  public UUID id() {
    return StableId.of("taxonomy", slug);
  }

  /** One term of a taxonomy. */
  public record Term(String taxonomy, String slug, String name, String description) {
    public UUID id() {
      return StableId.of("taxonomy-term", taxonomy, slug);
    }
  }
}
