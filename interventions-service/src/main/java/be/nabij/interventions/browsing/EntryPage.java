package be.nabij.interventions.browsing;

import be.nabij.platform.paging.Page;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of entries, with counts to narrow the search by.
 *
 * @param facets for each facet and each value that any entry of the kind has, how many entries fit
 *     the rest of the question
 */
public record EntryPage<T>(
    @Schema(required = true) List<T> items,
    @Schema(required = true) long total,
    @Schema(required = true) int page,
    @Schema(required = true) int pageSize,
    String next,
    String prev,
    @Schema(
            required = true,
            description =
                "How many entries fit, for each facet and each of its values, if that facet were"
                    + " not narrowed")
        Map<String, Map<String, Long>> facets) {

  static <T> EntryPage<T> of(Page<T> page, Map<String, Map<String, Long>> facets) {
    return new EntryPage<>(
        page.items(), page.total(), page.page(), page.pageSize(), page.next(), page.prev(), facets);
  }
}
