package be.nabij.directory.suggestion;

import be.nabij.directory.offer.OfferEntry;
import be.nabij.platform.language.Languages;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.ratelimit.RateLimited;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Which services a person may use, and why. */
@Path("/v1/offers")
@Tag(name = "offers")
class OffersResource {
  private final WishCheck check;
  private final Suggesting suggesting;
  private final ReasonTexts texts;

  OffersResource(WishCheck check, Suggesting suggesting, ReasonTexts texts) {
    this.check = check;
    this.suggesting = suggesting;
    this.texts = texts;
  }

  /** Keeps nothing of what it is asked. */
  @POST
  @Path("/search")
  @PermitAll
  @RateLimited
  @Operation(
      operationId = "searchOffers",
      summary = "Find the services that a person may use, and why",
      description =
          "Every field may be left out: what is not known is neither a yes nor a no, and `ask` then"
              + " says which question decides. Without `types`, what is meant for professionals and"
              + " municipalities is left out. With `text`, what fits it best comes first; else what"
              + " the person certainly may use, and the nearest. At most the 300 most relevant are"
              + " held against the person. Open to everyone, so many requests per address and"
              + " minute (429). Nothing is kept.")
  public RestResponse<OfferPage> search(
      @NotNull @Valid OfferSearchRequest request,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    PageQuery paging = PageQuery.of(page, pageSize);
    Wish wish = check.checked(request);
    Locale language = Languages.preferred(headers);
    List<Suggestion> found = suggesting.suggest(wish);
    List<Suggestion> possible = found.stream().filter(Suggestion::possible).toList();
    Page<Suggestion> shown = Page.of(possible, paging, uri);
    Page<OfferView> items =
        new Page<>(
            views(shown.items(), language),
            shown.total(),
            shown.page(),
            shown.pageSize(),
            shown.next(),
            shown.prev());
    List<OfferView> excluded =
        wish.showExcluded()
            ? views(found.stream().filter(one -> !one.possible()).toList(), language)
            : null;
    return RestResponse.ResponseBuilder.ok(OfferPage.of(items, lines(), excluded))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
        .build();
  }

  private List<OfferView> views(List<Suggestion> suggestions, Locale language) {
    return suggestions.stream().map(one -> OfferView.of(one, texts, language)).toList();
  }

  private List<OfferPage.Line> lines() {
    return suggesting.anonymousLines().stream().map(OffersResource::line).toList();
  }

  private static OfferPage.Line line(OfferEntry entry) {
    return new OfferPage.Line(entry.name(), entry.phones().getFirst().number(), entry.url());
  }
}
