package be.nabij.interventions.catalogue;

import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Facet;
import be.nabij.interventions.entry.Kind;
import be.nabij.platform.database.NativeSql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  /** One of a kind as it is stored. */
  public Optional<Shown> shown(Kind kind, String id) {
    return findByIdOptional(id).filter(entry -> entry.kind() == kind).map(CatalogueEntries::shown);
  }

  /** All of a kind as they are stored, in the order of the catalogue. */
  public List<Shown> shown(Kind kind) {
    return list("kind = ?1 order by position, id", kind.code()).stream()
        .map(CatalogueEntries::shown)
        .toList();
  }

  /** The ids of all of a kind. */
  public Set<String> idsOf(Kind kind) {
    return new TreeSet<>(
        getEntityManager()
            .createQuery("select id from CatalogueEntry where kind = :kind", String.class)
            .setParameter("kind", kind.code())
            .getResultList());
  }

  /** Changes whenever any entry does, whichever process changed it. */
  public long revision() {
    return NativeSql.values(getEntityManager(), "select revision from catalogue_state", Long.class)
        .getSingleResult();
  }

  /** Where a new entry of this kind comes: after all others. */
  public int nextPosition(Kind kind) {
    return getEntityManager()
        .createQuery(
            "select coalesce(max(position), -1) + 1 from CatalogueEntry where kind = :kind",
            Integer.class)
        .setParameter("kind", kind.code())
        .getSingleResult();
  }

  /** The ids of the published entries, of any kind, that refer to an element. */
  public List<String> using(String element) {
    return NativeSql.values(
            getEntityManager(),
            "select id from catalogue_entry where facets @> array[cast(:facet as text)]"
                + " and id <> :element order by id",
            String.class)
        .setParameter("facet", Facet.ELEMENT.with(element))
        .setParameter("element", element)
        .getResultList();
  }

  /** An entry of this kind as it is stored, to be read. */
  public Entry read(Kind kind, JsonNode content) {
    try {
      return mapper.treeToValue(content, kind.type());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Entry " + content.path("id") + " cannot be read", e);
    }
  }

  private static Shown shown(CatalogueEntry stored) {
    return new Shown(
        stored.id(), stored.kind(), stored.content(), stored.position(), stored.revision());
  }

  private Entry entry(CatalogueEntry stored) {
    return read(stored.kind(), stored.content());
  }
}
