package be.nabij.interventions.element;

import be.nabij.platform.paging.Page;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of elements, with counts to narrow the search by. */
record ElementPage(
    @Schema(required = true) List<ElementView> items,
    @Schema(required = true) long total,
    @Schema(required = true) int page,
    @Schema(required = true) int pageSize,
    String next,
    String prev,
    @Schema(required = true) Facets facets) {

  static ElementPage of(Page<ElementView> page, Map<Evidence, Long> byEvidence) {
    return new ElementPage(
        page.items(),
        page.total(),
        page.page(),
        page.pageSize(),
        page.next(),
        page.prev(),
        new Facets(byEvidence));
  }

  /**
   * @param evidence how many elements fit the words, by class of evidence
   */
  record Facets(
      @Schema(
              required = true,
              description = "How many elements fit `q`, by class of evidence",
              example = "{\"strong\": 6, \"promising\": 14}")
          Map<Evidence, Long> evidence) {}
}
