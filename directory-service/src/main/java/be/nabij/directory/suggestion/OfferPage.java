package be.nabij.directory.suggestion;

import be.nabij.platform.paging.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of what a person may use, and beside it what is always shown. */
record OfferPage(
    @Schema(required = true) List<OfferView> items,
    @Schema(required = true) long total,
    @Schema(required = true) int page,
    @Schema(required = true) int pageSize,
    String next,
    String prev,
    @Schema(
            required = true,
            description = "Lines where one need not say who one is (DR-09), with every answer")
        List<Line> anonymousLines,
    @Schema(description = "With `includeExcluded`: what the person may not use, and why not")
        List<OfferView> excluded) {

  static OfferPage of(Page<OfferView> page, List<Line> lines, List<OfferView> excluded) {
    return new OfferPage(
        page.items(),
        page.total(),
        page.page(),
        page.pageSize(),
        page.next(),
        page.prev(),
        lines,
        excluded);
  }

  @Schema(name = "AnonymousLine")
  record Line(
      @Schema(required = true) String name, @Schema(required = true) String phone, String url) {}
}
