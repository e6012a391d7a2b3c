package be.nabij.platform.openapi;

import be.nabij.platform.csv.Csv;
import be.nabij.platform.problem.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Puts the example of each operation into the OpenAPI document, from {@code
 * openapi-examples/<operationId>.json}, and says that any error is a problem, unless the operation
 * documents its own errors. The examples are files so that a test can carry out the same ones.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class DocumentedExamples implements OASFilter {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public Operation filterOperation(Operation operation) {
    if (!operation.getResponses().hasAPIResponse("default")) {
      operation.getResponses().addAPIResponse("default", problem());
    }
    JsonNode example = example(operation.getOperationId());
    if (example == null) {
      return operation;
    }
    if (example.has("request") && operation.getRequestBody() != null) {
      show(operation.getRequestBody().getContent(), example.get("request"));
    }
    if (example.has("response")) {
      String status = example.get("status").asText();
      APIResponse response = operation.getResponses().getAPIResponse(status);
      if (response != null && response.getContent() != null) {
        show(response.getContent(), example.get("response"));
      }
    }
    return operation;
  }

  private static APIResponse problem() {
    MediaType mediaType =
        OASFactory.createMediaType()
            .example(
                Map.of(
                    "type", "urn:problem-type:nabij:not-found",
                    "title", "Not found",
                    "status", 404,
                    "detail", "There is nothing at this address."));
    Content content = OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, mediaType);
    return OASFactory.createAPIResponse()
        .description("Any error: a problem as in RFC 9457, with the fields at fault in `errors`")
        .content(content);
  }

  private static void show(Content content, JsonNode example) {
    Object value = MAPPER.convertValue(example, Object.class);
    content
        .getMediaTypes()
        .forEach(
            (name, mediaType) -> {
              if (!name.startsWith(Csv.MEDIA_TYPE)) {
                mediaType.setExample(value);
              }
            });
  }

  private static JsonNode example(String operationId) {
    String file = "openapi-examples/" + operationId + ".json";
    try (InputStream stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      return stream == null ? null : MAPPER.readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
