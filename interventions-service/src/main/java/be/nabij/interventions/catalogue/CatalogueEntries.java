package be.nabij.interventions.catalogue;

import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The entries of the catalogue, of every kind. */
@ApplicationScoped
public class CatalogueEntries implements PanacheRepositoryBase<CatalogueEntry, String> {
  private final ObjectMapper mapper;

  CatalogueEntries(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Those with these ids, in their order; what is gone meanwhile is left out. */
  public List<Entry> inOrder(List<String> ids) {
    Map<String, CatalogueEntry> found =
        list("id in ?1", ids).stream()
            .collect(Collectors.toMap(CatalogueEntry::id, Function.identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).map(this::entry).toList();
  }

  /** All of these kinds. */
  public List<Entry> ofKinds(List<Kind> kinds) {
    return list("kind in ?1", kinds.stream().map(Kind::code).toList()).stream()
        .map(this::entry)
        .toList();
  }

  public Optional<Entry> ofKind(Kind kind, String id) {
    return findByIdOptional(id).filter(entry -> entry.kind() == kind).map(this::entry);
  }

  private Entry entry(CatalogueEntry stored) {
    try {
      return mapper.treeToValue(stored.content(), stored.kind().type());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Entry " + stored.id() + " cannot be read", e);
    }
  }
}
