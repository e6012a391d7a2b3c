package be.nabij.screening.fhir;

import be.nabij.platform.language.Languages;
import be.nabij.platform.problem.ProblemException;
import be.nabij.screening.instrument.Instrument;
import be.nabij.screening.instrument.Instruments;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Resource;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The instruments as FHIR Questionnaires, open to everyone. */
@Path("/fhir/Questionnaire")
@PermitAll
@Produces({FhirJson.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Tag(name = "FHIR R4")
public class QuestionnairesResource {
  private final Instruments instruments;
  private final FhirJson json;

  QuestionnairesResource(Instruments instruments, FhirJson json) {
    this.instruments = instruments;
    this.json = json;
  }

  @GET
  @Operation(operationId = "searchQuestionnaires", summary = "All questionnaires, as a Bundle")
  @APIResponse(
      responseCode = "200",
      description = "A Bundle of type searchset",
      content =
          @Content(
              mediaType = FhirJson.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.OBJECT, description = "A Bundle")))
  public RestResponse<String> search(
      @QueryParam(RequestedFormat.PARAMETER) String format,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    Locale language = Languages.preferred(headers);
    List<Instrument> all = instruments.all();
    Bundle bundle = new Bundle().setType(BundleType.SEARCHSET).setTotal(all.size());
    bundle.addLink().setRelation("self").setUrl(uri.getRequestUri().toString());
    UriBuilder address = uri.getAbsolutePathBuilder().path("{id}");
    for (Instrument instrument : all) {
      bundle
          .addEntry()
          .setFullUrl(address.build(instrument.id()).toString())
          .setResource(QuestionnaireWriting.of(instrument, language))
          .getSearch()
          .setMode(SearchEntryMode.MATCH);
    }
    return shown(bundle, language);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readQuestionnaire", summary = "One questionnaire")
  @APIResponse(
      responseCode = "200",
      description = "A Questionnaire; its id is that of the instrument",
      content =
          @Content(
              mediaType = FhirJson.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.OBJECT, description = "A Questionnaire")))
  public RestResponse<String> read(
      String id,
      @QueryParam(RequestedFormat.PARAMETER) String format,
      @Context HttpHeaders headers) {
    Locale language = Languages.preferred(headers);
    Instrument instrument =
        instruments.find(id).orElseThrow(() -> ProblemException.notFound("Questionnaire"));
    return shown(QuestionnaireWriting.of(instrument, language), language);
  }

  private RestResponse<String> shown(Resource resource, Locale language) {
    return ResponseBuilder.ok(json.write(resource))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
        .build();
  }
}
