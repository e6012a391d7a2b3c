package be.nabij.directory.editing;

import be.nabij.platform.datafile.SchemaFaults;
import be.nabij.platform.problem.InputErrors;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * What a service must look like: the schema of the data files, so that a service of an editor and
 * one of the guides are the same thing. Only the source differs: a guide's is a name in a list, an
 * editor's is in words.
 */
@ApplicationScoped
class ServiceSchema {
  private static final String FILE = "data/services/services.schema.json";

  private final JsonSchema schema;

  ServiceSchema(ObjectMapper mapper) {
    try (InputStream stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
      JsonNode file = mapper.readTree(stream);
      ObjectNode service = file.at("/properties/services/items").deepCopy();
      service.set("$schema", file.get("$schema"));
      service.set("$defs", file.get("$defs"));
      ((ObjectNode) service.get("properties"))
          .set("source", mapper.createObjectNode().put("$ref", "#/$defs/text"));
      schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(service);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds every fault to the errors.
   *
   * @return the outermost fields at fault
   */
  Set<String> check(ObjectNode service, InputErrors errors) {
    return SchemaFaults.check(schema, service, errors);
  }
}
