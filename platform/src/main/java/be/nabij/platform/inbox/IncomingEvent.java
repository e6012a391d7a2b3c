package be.nabij.platform.inbox;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.Map;

/**
 * An event as it came from Kafka, its envelope read and its data still to be bound.
 *
 * @param id identifies the event together with {@code source}
 * @param source the service that published it
 * @param type the CloudEvents type
 * @param key the key of the record: what the event is about
 * @param extensions all header values by name, {@code ce_} attributes without their prefix
 */
public record IncomingEvent(
    String id,
    String source,
    String type,
    String key,
    Map<String, String> extensions,
    byte[] payload,
    ObjectReader reader) {

  /** True for the record that removes its key from a compacted topic. */
  public boolean isTombstone() {
    return payload == null;
  }

  /**
   * Binds the data to the consumer's own record, which declares only the fields it reads.
   *
   * @throws UnreadableEvent when the data is not JSON or lacks what the record requires
   */
  public <T> T as(Class<T> type) {
    try {
      T data = reader.forType(type).readValue(payload);
      if (data == null) {
        throw new UnreadableEvent("no-data", "The event has no data");
      }
      return data;
    } catch (JacksonException e) {
      throw new UnreadableEvent("unreadable-data", e.getOriginalMessage());
    } catch (IOException e) {
      throw new UnreadableEvent("unreadable-data", e.getMessage());
    }
  }
}
