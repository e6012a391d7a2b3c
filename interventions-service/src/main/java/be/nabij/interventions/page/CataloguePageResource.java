package be.nabij.interventions.page;

import be.nabij.interventions.entry.Facet;
import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.search.EntryQuery;
import be.nabij.interventions.search.KnownValues;
import be.nabij.platform.page.Pages;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.Problem.FieldError;
import be.nabij.platform.problem.ProblemException;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The catalogue in Dutch, for whoever works with people, without an account or JavaScript. What is
 * asked stands in the address: it is about interventions, never about a person.
 */
@Path(CataloguePageResource.ADDRESS)
@PermitAll
@Blocking
@Produces(Pages.HTML)
public class CataloguePageResource {
  static final String ADDRESS = "/catalogus";

  /** How long a page may be shown without asking again, in seconds. */
  private static final String FRESH = "max-age=300";

  private final CatalogueReading reading;
  private final EntrySheets sheets;
  private final PageTexts texts;
  private final KnownValues known;

  CataloguePageResource(
      CatalogueReading reading, EntrySheets sheets, PageTexts texts, KnownValues known) {
    this.reading = reading;
    this.sheets = sheets;
    this.texts = texts;
    this.known = known;
  }

  /** The ways into the catalogue, or what a question finds. */
  @GET
  @Operation(hidden = true)
  public RestResponse<String> catalogue(@Context UriInfo uri) {
    Question question = Question.of(uri.getQueryParameters());
    InputErrors errors = new InputErrors();
    PageQuery paging = PageQuery.of(question.page(), null, errors);
    EntryQuery query = question.query(known, errors);
    if (!errors.isEmpty()) {
      return page(
          400,
          CataloguePages.start(
              reading.start(question, errors.all().stream().map(FieldError::name).toList())));
    }
    if (question.isEmpty()) {
      return page(200, CataloguePages.start(reading.start(question, List.of())));
    }
    Results results = reading.results(question, query, paging);
    return page(results.beyond() ? 404 : 200, CataloguePages.results(results));
  }

  /** The profiles in their scheme, the personas as a list; of other kinds, a search. */
  @GET
  @Path("/{kind}")
  @Operation(hidden = true)
  public RestResponse<String> kind(@PathParam("kind") String path) {
    Kind kind = kindAt(path);
    return switch (kind) {
      case PROFILE -> page(200, CataloguePages.scheme(reading.scheme(), texts.kind(kind)));
      case PERSONA -> page(200, CataloguePages.personas(reading.personas(), texts.kind(kind)));
      case ELEMENT, ACTIVITY, GOOD_PRACTICE, FRONT_RUNNER ->
          RestResponse.seeOther(URI.create(Question.of(Facet.KIND, kind.code()).address()));
    };
  }

  /** An entry; its address stays the same. */
  @GET
  @Path("/{kind}/{id}")
  @Operation(hidden = true)
  public RestResponse<String> entry(@PathParam("kind") String path, @PathParam("id") String id) {
    return page(200, CataloguePages.entry(sheets.of(kindAt(path), id)));
  }

  private Kind kindAt(String path) {
    return texts.kindAt(path).orElseThrow(() -> ProblemException.notFound("kind"));
  }

  /** What went wrong is not kept. */
  private static RestResponse<String> page(int status, TemplateInstance page) {
    ResponseBuilder<String> answer =
        ResponseBuilder.<String>create(status)
            .entity(page.render())
            .header(HttpHeaders.CONTENT_LANGUAGE, "nl-BE");
    return (status == 200 ? answer.header(HttpHeaders.CACHE_CONTROL, FRESH) : answer).build();
  }
}
