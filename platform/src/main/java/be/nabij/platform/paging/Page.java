package be.nabij.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/**
 * One page of a collection.
 *
 * @param total items in the whole collection
 * @param page which page this is, from 1
 * @param next address of the next page, absent on the last one
 * @param prev address of the previous page, absent on the first one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, long total, int page, int pageSize, String next, String prev) {

  public static <T> Page<T> of(List<T> items, long total, PageQuery query, UriInfo uri) {
    boolean more = (long) query.offset() + items.size() < total && !items.isEmpty();
    return new Page<>(
        items,
        total,
        query.page(),
        query.size(),
        more ? link(uri, query.page() + 1) : null,
        query.page() > 1 ? link(uri, query.page() - 1) : null);
  }

  /** One page of a collection that is at hand as a whole. */
  public static <T> Page<T> of(List<T> all, PageQuery query, UriInfo uri) {
    return of(
        all.stream().skip(query.offset()).limit(query.size()).toList(), all.size(), query, uri);
  }

  private static String link(UriInfo uri, int page) {
    return uri.getRequestUriBuilder().replaceQueryParam("page", page).build().toString();
  }
}
