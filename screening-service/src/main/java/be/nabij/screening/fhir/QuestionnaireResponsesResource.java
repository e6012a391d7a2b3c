package be.nabij.screening.fhir;

import be.nabij.platform.idempotency.Idempotency;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.language.Languages;
import be.nabij.platform.problem.Problem.FieldError;
import be.nabij.platform.problem.ProblemException;
import be.nabij.screening.instrument.Instrument;
import be.nabij.screening.instrument.Instruments;
import be.nabij.screening.screening.NewScreening;
import be.nabij.screening.screening.Screening;
import be.nabij.screening.screening.ScreeningTaking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Screenings as FHIR QuestionnaireResponses, for partner apps. Each partner sees its own. */
@Path("/fhir/QuestionnaireResponse")
@RolesAllowed(Roles.PARTNER)
@Produces({FhirJson.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Tag(name = "FHIR R4")
public class QuestionnaireResponsesResource {
  private final ScreeningTaking taking;
  private final Instruments instruments;
  private final ResponseReading reading;
  private final FhirJson json;
  private final Idempotency idempotency;

  QuestionnaireResponsesResource(
      ScreeningTaking taking,
      Instruments instruments,
      ResponseReading reading,
      FhirJson json,
      Idempotency idempotency) {
    this.taking = taking;
    this.instruments = instruments;
    this.reading = reading;
    this.json = json;
    this.idempotency = idempotency;
  }

  /** Takes a screening; with status {@code in-progress} it is kept as a draft. */
  @POST
  @Consumes({FhirJson.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "createQuestionnaireResponse",
      summary = "Take a screening, told as a QuestionnaireResponse",
      description =
          "Scored as over REST; the outcome is in the answer, as contained Observations. The subject"
              + " may have an identifier with a pseudonym of the caller's own; whatever else tells"
              + " who someone is, is refused. A repeated Idempotency-Key with the same body gets"
              + " the same screening.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = FhirJson.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.OBJECT, description = "A QuestionnaireResponse")))
  @APIResponse(
      responseCode = "201",
      description = "The QuestionnaireResponse as it is kept, with the outcome",
      content =
          @Content(
              mediaType = FhirJson.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.OBJECT, description = "A QuestionnaireResponse")))
  public RestResponse<String> create(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @HeaderParam("If-None-Exist") String condition,
      @QueryParam(RequestedFormat.PARAMETER) String format,
      String body,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    refuse(condition);
    UUID id = take(idempotencyKey, json.readResponse(body));
    Locale language = Languages.preferred(headers);
    return ResponseBuilder.<String>created(uri.getAbsolutePathBuilder().path(id.toString()).build())
        .entity(written(taking.own(id), language))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
        .build();
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "readQuestionnaireResponse",
      summary = "One screening with its outcome, as a QuestionnaireResponse",
      description = "Once the answers are forgotten, the outcome is what is left.")
  @APIResponse(
      responseCode = "200",
      description = "A QuestionnaireResponse with contained Observations",
      content =
          @Content(
              mediaType = FhirJson.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.OBJECT, description = "A QuestionnaireResponse")))
  public RestResponse<String> read(
      UUID id, @QueryParam(RequestedFormat.PARAMETER) String format, @Context HttpHeaders headers) {
    Locale language = Languages.preferred(headers);
    return ResponseBuilder.ok(written(taking.own(id), language))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
        .build();
  }

  private static void refuse(String condition) {
    if (condition != null) {
      throw ProblemException.invalidInput(
          List.of(
              new FieldError(
                  "header",
                  "If-None-Exist",
                  "not-supported",
                  "Send an Idempotency-Key to repeat a request safely.")));
    }
  }

  /**
   * @throws ProblemException 422 for what REST answers with 400: FHIR keeps that for what is not
   *     FHIR
   */
  private UUID take(String idempotencyKey, QuestionnaireResponse response) {
    try {
      NewScreening input = reading.read(response);
      // Only the id is kept with the key: a copy of the answer would outlive its retention.
      return idempotency.once(
          idempotencyKey, new Posted(input), UUID.class, () -> taking.take(input).screening().id());
    } catch (ProblemException e) {
      List<FieldError> errors = e.problem().errors();
      if (!errors.isEmpty() && errors.stream().allMatch(error -> error.in().equals("body"))) {
        throw ProblemException.brokenRules(errors);
      }
      throw e;
    }
  }

  private String written(Screening screening, Locale language) {
    Instrument takenWith =
        instruments.takenWith(screening.instrument(), screening.instrumentVersion());
    return json.write(ResponseWriting.of(screening, takenWith, language));
  }

  /** Another request than the same screening over REST, whose answer looks different. */
  private record Posted(NewScreening questionnaireResponse) {}
}
