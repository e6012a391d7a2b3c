package be.nabij.directory.taxonomy;

import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The taxonomies of the data file; so few that they are kept in memory. */
@ApplicationScoped
public class Taxonomies {
  public static final String OFFER_TYPE = "offer-type";
  public static final String AUDIENCE = "audience";
  public static final String CHANNEL = "channel";
  private static final String FILE = "data/services/taxonomies.json";

  private final List<Taxonomy> all;
  private final Map<UUID, Taxonomy.Term> terms = new LinkedHashMap<>();

  /**
   * @throws IllegalStateException when the file does not fit its schema or names a term twice
   */
  public Taxonomies(ObjectMapper mapper) {
    all =
        DataFile.read(FILE, "data/services/taxonomies.schema.json", Content.class, mapper)
            .taxonomies()
            .stream()
            .map(TaxonomyEntry::taxonomy)
            .toList();
    for (Taxonomy taxonomy : all) {
      for (Taxonomy.Term term : taxonomy.terms()) {
        if (terms.put(term.id(), term) != null) {
          throw new IllegalStateException(FILE + " names " + term.slug() + " twice");
        }
      }
    }
  }

  public List<Taxonomy> all() {
    return all;
  }

  public Collection<Taxonomy.Term> terms() {
    return terms.values();
  }

  public Optional<Taxonomy.Term> term(UUID id) {
    return Optional.ofNullable(terms.get(id));
  }

  public Optional<Taxonomy> find(UUID id) {
    return all.stream().filter(taxonomy -> taxonomy.id().equals(id)).findFirst();
  }

  public Optional<Taxonomy.Term> term(String taxonomy, String slug) {
    return term(new Taxonomy.Term(taxonomy, slug, null, null).id());
  }

  /** The terms of one taxonomy, by the name it has in the data file. */
  public List<Taxonomy.Term> of(String taxonomy) {
    return terms.values().stream().filter(term -> term.taxonomy().equals(taxonomy)).toList();
  }

  private record Content(List<TaxonomyEntry> taxonomies) {}

  private record TaxonomyEntry(String id, String name, String description, List<TermEntry> terms) {
    Taxonomy taxonomy() {
      return new Taxonomy(
          id,
          name,
          description,
          terms.stream()
              .map(term -> new Taxonomy.Term(id, term.id(), term.name(), term.description()))
              .toList());
    }
  }

  private record TermEntry(String id, String name, String description) {}
}
