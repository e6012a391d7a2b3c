package be.nabij.platform.openapi;

import be.nabij.platform.csv.Csv;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What is also answered as a file of comma-separated values is text there. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class DocumentedFiles implements OASFilter {
  @Override
  public APIResponse filterAPIResponse(APIResponse response) {
    if (response.getContent() != null) {
      MediaType file = response.getContent().getMediaType(Csv.MEDIA_TYPE);
      if (file != null) {
        file.setSchema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)));
      }
    }
    return response;
  }
}
