package be.nabij.platform.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What a consumer does with each type of event on a topic; any other type is a dead letter. */
public final class EventHandlers {
  private final Map<String, Consumer<IncomingEvent>> byType = new HashMap<>();

  /** Handles events of this type. */
  public EventHandlers on(String type, Consumer<IncomingEvent> handler) {
    byType.put(type, handler);
    return this;
  }

  /** Knows this type and has nothing to do for it. */
  public EventHandlers ignore(String type) {
    return on(type, event -> {});
  }

  void handle(IncomingEvent event) {
    Consumer<IncomingEvent> handler = byType.get(event.type());
    if (handler == null) {
      throw new UnreadableEvent("unknown-type", "No handler for this type of event");
    }
    handler.accept(event);
  }
}
