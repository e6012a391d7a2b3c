package be.nabij.screening.advice;

import be.nabij.platform.language.Languages;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The words behind the codes of advice rules, for who was told only the codes. */
@Path("/v1/adviceRules")
@PermitAll
@Tag(name = "Instruments")
public class AdviceRulesResource {
  private final AdviceTexts texts;

  AdviceRulesResource(AdviceTexts texts) {
    this.texts = texts;
  }

  @GET
  @Operation(
      operationId = "listAdviceRules",
      summary = "What each advice rule says to do and not to do, in the caller's language")
  public RestResponse<Page<Advice>> list(
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    Page<Advice> rules =
        Page.of(texts.all(Languages.preferred(headers)), PageQuery.of(page, pageSize), uri);
    return ResponseBuilder.ok(rules)
        .header(HttpHeaders.CONTENT_LANGUAGE, Languages.preferred(headers).getLanguage())
        .build();
  }
}
