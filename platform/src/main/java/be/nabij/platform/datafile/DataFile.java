package be.nabij.platform.datafile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the JSON files that people maintain, and refuses to start with a faulty one. */
public final class DataFile {
  private DataFile() {}

  /**
   * Reads a file of the class path and checks it against its JSON Schema.
   *
   * @throws IllegalStateException naming the file and every fault, when it does not fit the schema
   */
  public static <T> T read(String file, String schemaFile, Class<T> type, ObjectMapper mapper) {
    return read(() -> open(file), file, schemaFile, type, mapper);
  }

  /**
   * Reads a file that an operator keeps, and checks it in the same way.
   *
   * @throws IllegalStateException naming the file and every fault, when it does not fit the schema
   */
  public static <T> T read(Path file, String schemaFile, Class<T> type, ObjectMapper mapper) {
    return read(() -> Files.newInputStream(file), file.toString(), schemaFile, type, mapper);
  }

  private static <T> T read(
      Source source, String file, String schemaFile, Class<T> type, ObjectMapper mapper) {
    try (InputStream data = source.open();
        InputStream schema = open(schemaFile)) {
      JsonNode tree = mapper.readTree(data);
      Set<ValidationMessage> faults =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(schema)
              .validate(tree);
      if (!faults.isEmpty()) {
        throw new IllegalStateException(
            file
                + " is not valid: "
                + faults.stream()
                    .map(ValidationMessage::getMessage)
                    .sorted()
                    .collect(Collectors.joining("; ")));
      }
      return mapper.treeToValue(tree, type);
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }

  private static InputStream open(String file) throws IOException {
    InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file);
    if (stream == null) {
      throw new IOException("There is no " + file + " on the class path");
    }
    return stream;
  }

  private interface Source {
    InputStream open() throws IOException;
  }
}
