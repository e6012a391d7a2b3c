package be.nabij.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Holds what a service publishes against the contract that all share. */
public final class Contract {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Contract() {}

  /** Fails unless the record is a CloudEvent of this type whose data fits the type's schema. */
  public static void assertKept(String type, ConsumerRecord<String, byte[]> message)
      throws IOException {
    assertThat(header(message, "ce_type")).isEqualTo(type);
    assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
    for (String required : new String[] {"ce_id", "ce_source", "ce_time", "content-type"}) {
      assertThat(header(message, required)).as(required).isNotBlank();
    }
    assertFits(type, JSON.readTree(message.value()));
    GoldenEvent.keep(type, message);
  }

  /** Fails unless the data fits the schema of the event's type. */
  public static void assertFits(String type, JsonNode data) throws IOException {
    String file = "contracts/" + type.replaceFirst("^be\\.nabij\\.", "") + ".schema.json";
    try (InputStream schema =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      assertThat(schema).as(file).isNotNull();
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(schema)
                  .validate(data))
          .isEmpty();
    }
  }

  private static String header(ConsumerRecord<String, byte[]> message, String name) {
    var header = message.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
