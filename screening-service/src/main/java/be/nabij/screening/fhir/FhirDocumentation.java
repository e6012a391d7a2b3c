package be.nabij.screening.fhir;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says of every operation under {@code /fhir} that its errors are OperationOutcomes. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class FhirDocumentation implements OASFilter {
  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.getPaths().getPathItems().entrySet().stream()
        .filter(path -> path.getKey().startsWith("/fhir"))
        .flatMap(path -> path.getValue().getOperations().values().stream())
        .forEach(operation -> operation.getResponses().addAPIResponse("default", outcome()));
  }

  private static APIResponse outcome() {
    return OASFactory.createAPIResponse()
        .description("Any error: a FHIR OperationOutcome")
        .content(
            OASFactory.createContent()
                .addMediaType(
                    FhirJson.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(
                            OASFactory.createSchema()
                                .type(List.of(SchemaType.OBJECT))
                                .description("An OperationOutcome"))));
  }
}
