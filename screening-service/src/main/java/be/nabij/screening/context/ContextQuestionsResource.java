package be.nabij.screening.context;

import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.screening.context.ContextQuestions.Question;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The questions beside the questionnaires, open to everyone. */
@Path("/v1/contextQuestions")
@PermitAll
@Tag(name = "Instruments")
public class ContextQuestionsResource {
  private final ContextQuestions questions;

  ContextQuestionsResource(ContextQuestions questions) {
    this.questions = questions;
  }

  @GET
  @Operation(
      operationId = "listContextQuestions",
      summary = "What to ask or note beside a questionnaire, with the codes that a screening takes")
  public Page<Question> list(
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    return Page.of(questions.all(), PageQuery.of(page, pageSize), uri);
  }
}
