package be.nabij.interventions.browsing;

import be.nabij.interventions.addition.Additions;
import be.nabij.interventions.catalogue.CatalogueEntries;
import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.search.EntryQuery;
import be.nabij.interventions.search.EntrySearch;
import be.nabij.interventions.search.KnownValues;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;

/** What the lists of all kinds have in common. */
@ApplicationScoped
class Browsing {
  static final String MUNICIPALITY = "NIS code: shows what that municipality adds, too";

  /** One entry; what stands at {@code export} is for who edits them. */
  static final String ID = "/{id: (?!export$)[^/]+}";

  private final EntrySearch search;
  private final CatalogueEntries entries;
  private final KnownValues known;
  private final Additions additions;

  Browsing(EntrySearch search, CatalogueEntries entries, KnownValues known, Additions additions) {
    this.search = search;
    this.entries = entries;
    this.known = known;
    this.additions = additions;
  }

  <T extends Entry> EntryPage<T> list(
      Kind kind, Class<T> type, EntryParameters parameters, UriInfo uri) {
    return list(kind, null, type::cast, parameters, uri);
  }

  /** Of every kind but personas, or of these kinds. */
  EntryPage<EntrySummary> list(List<String> kinds, EntryParameters parameters, UriInfo uri) {
    return list(null, kinds, EntrySummary::of, parameters, uri);
  }

  private <T> EntryPage<T> list(
      Kind kind,
      List<String> kinds,
      Function<Entry, T> view,
      EntryParameters parameters,
      UriInfo uri) {
    InputErrors errors = new InputErrors();
    PageQuery paging = parameters.paging(errors);
    EntryQuery query = parameters.query(kind, kinds, known, errors);
    errors.throwIfAny();
    EntrySearch.Found found = search.find(query, paging.offset(), paging.size());
    List<T> items = entries.inOrder(found.ids()).stream().map(view).toList();
    return EntryPage.of(Page.of(items, found.total(), paging, uri), found.facets());
  }

  /**
   * An entry with what a municipality adds to it.
   *
   * @param municipality NIS code, or null
   * @throws ProblemException 404 when there is no such entry of this kind, 400 when that is no NIS
   *     code
   */
  <T extends Entry> EntryInPlace<T> inPlace(
      Kind kind, Class<T> type, String id, String municipality) {
    if (municipality != null && !municipality.matches("[0-9]{5}")) {
      InputErrors errors = new InputErrors();
      errors.addInQuery("municipality", "wrong-format", "A NIS code has five digits.");
      errors.throwIfAny();
    }
    return new EntryInPlace<>(
        one(kind, type, id),
        municipality == null ? null : additions.of(id, municipality).orElse(null));
  }

  /**
   * @throws ProblemException 404 when there is no such entry of this kind
   */
  <T extends Entry> T one(Kind kind, Class<T> type, String id) {
    return entries
        .ofKind(kind, id)
        .map(type::cast)
        .orElseThrow(() -> ProblemException.notFound(kind.code()));
  }
}
