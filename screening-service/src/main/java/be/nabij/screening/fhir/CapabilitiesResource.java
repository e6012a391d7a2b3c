package be.nabij.screening.fhir;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;

/** What can be done over FHIR, open to everyone. */
@Path("/fhir/metadata")
@PermitAll
@Produces({FhirJson.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Tag(name = "FHIR R4")
public class CapabilitiesResource {
  /** The day this list last changed; FHIR asks for it. */
  private static final String LAST_CHANGED = "2026-11-21";

  private final FhirJson json;

  CapabilitiesResource(FhirJson json) {
    this.json = json;
  }

  @GET
  @Operation(operationId = "getCapabilityStatement", summary = "What can be done over FHIR")
  @APIResponse(
      responseCode = "200",
      description = "A CapabilityStatement",
      content =
          @Content(
              mediaType = FhirJson.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.OBJECT, description = "A CapabilityStatement")))
  public String get(@QueryParam(RequestedFormat.PARAMETER) String format, @Context UriInfo uri) {
    CapabilityStatement statement = new CapabilityStatement();
    statement
        .setStatus(PublicationStatus.ACTIVE)
        .setDateElement(new DateTimeType(LAST_CHANGED))
        .setKind(CapabilityStatementKind.INSTANCE)
        .setFhirVersion(FHIRVersion._4_0_1)
        .addFormat("json");
    statement
        .getImplementation()
        .setDescription("Nabij: questionnaires on loneliness, and screenings with them")
        .setUrl(uri.getBaseUriBuilder().path("fhir").build().toString());
    CapabilityStatementRestComponent rest =
        statement.addRest().setMode(RestfulCapabilityMode.SERVER);
    rest.getSecurity()
        .setDescription(
            "Questionnaires are open. A QuestionnaireResponse needs an access token (OAuth 2 client"
                + " credentials) of a partner app, which sees its own only.");
    rest.addResource()
        .setType("Questionnaire")
        .addInteraction(interaction(TypeRestfulInteraction.READ))
        .addInteraction(interaction(TypeRestfulInteraction.SEARCHTYPE));
    rest.addResource()
        .setType("QuestionnaireResponse")
        .setDocumentation(
            "Nothing that names a person is taken. The outcome is in contained Observations.")
        .addInteraction(interaction(TypeRestfulInteraction.CREATE))
        .addInteraction(interaction(TypeRestfulInteraction.READ));
    return json.write(statement);
  }

  private static CapabilityStatement.ResourceInteractionComponent interaction(
      TypeRestfulInteraction code) {
    return new CapabilityStatement.ResourceInteractionComponent().setCode(code);
  }
}
