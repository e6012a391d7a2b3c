package be.nabij.platform.inbox;

import be.nabij.platform.deadletter.DeadLetters;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logmanager.MDC;

/**
 * Works through a batch of records: in order for each key, side by side for different keys.
 *
 * <p>A record that can never be handled becomes a dead letter at once; one that fails for an
 * unknown reason is tried three times first. While something it needs is down, the record waits and
 * is tried again with growing pauses, for as long as it takes: nothing is lost and nothing
 * overtakes it. The batch's offsets are committed after its last record.
 */
@ApplicationScoped
public class EventConsumer {
  private static final Logger LOG = Logger.getLogger(EventConsumer.class);

  private static final int TRIES_OF_UNKNOWN_FAULTS = 3;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

  private final Map<String, EventHandlers> handlersByTopic = new ConcurrentHashMap<>();
  private final ObjectReader reader;
  private final DeadLetters deadLetters;
  private final Tracer tracer;
  private final MeterRegistry metrics;
  private final int largestPayload;
  private final ExecutorService workers;
  private volatile boolean running = true;

  EventConsumer(
      ObjectMapper mapper,
      DeadLetters deadLetters,
      OpenTelemetry telemetry,
      MeterRegistry metrics,
      @ConfigProperty(name = "nabij.events.largest-payload") int largestPayload,
      @ConfigProperty(name = "nabij.events.concurrency") int concurrency) {
    this.reader = mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.deadLetters = deadLetters;
    this.tracer = telemetry.getTracer("be.nabij.events");
    this.metrics = metrics;
    this.largestPayload = largestPayload;
    this.workers =
        Executors.newFixedThreadPool(concurrency, Thread.ofPlatform().name("events-", 0).factory());
  }

  void stop(@Observes ShutdownEvent event) {
    running = false;
    workers.shutdownNow();
  }

  /** Declares what is done with the events of a topic; to be called before its channel starts. */
  public void register(String topic, EventHandlers handlers) {
    handlersByTopic.put(topic, handlers);
    // From 0 on: the first one shows as an increase too.
    for (Outcome outcome : Outcome.values()) {
      attempts(topic, outcome);
    }
  }

  /** Handles the batch; completes when every record of it is handled or is a dead letter. */
  public Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
    if (!running) {
      // Neither handled nor acknowledged: the batch comes again after the next start.
      return Uni.createFrom().nothing();
    }
    Map<String, List<ConsumerRecord<String, byte[]>>> lanes = new LinkedHashMap<>();
    batch.forEach(
        one -> lanes.computeIfAbsent(String.valueOf(one.key()), key -> new ArrayList<>()).add(one));
    CompletableFuture<?>[] underWay =
        lanes.values().stream()
            .map(lane -> CompletableFuture.runAsync(() -> lane.forEach(this::untilDone), workers))
            .toArray(CompletableFuture[]::new);
    return Uni.createFrom().completionStage(CompletableFuture.allOf(underWay)).replaceWithVoid();
  }

  private void untilDone(ConsumerRecord<String, byte[]> message) {
    Duration pause = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      try {
        attempt(message, attempt);
        return;
      } catch (RuntimeException e) {
        LOG.warnf(
            "%s-%d@%d waits %s, attempt %d: %s",
            message.topic(), message.partition(), message.offset(), pause, attempt, chain(e));
      }
      pause(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  /** One try, in a span that continues the trace of the request that caused the event. */
  private void attempt(ConsumerRecord<String, byte[]> message, int attempt) {
    Context origin =
        W3CTraceContextPropagator.getInstance()
            .extract(Context.root(), message, new HeaderGetter());
    Span span =
        tracer
            .spanBuilder("process " + message.topic())
            .setParent(origin)
            .setSpanKind(SpanKind.CONSUMER)
            .startSpan();
    try (Scope scope = span.makeCurrent()) {
      MDC.put("traceId", span.getSpanContext().getTraceId());
      handleOrBury(message, attempt);
    } finally {
      MDC.remove("traceId");
      span.end();
    }
  }

  /** Within the span: what is logged about a dead letter names its trace too. */
  private void handleOrBury(ConsumerRecord<String, byte[]> message, int attempt) {
    try {
      handle(message);
      attempts(message.topic(), Outcome.HANDLED).increment();
    } catch (UnreadableEvent e) {
      bury(message, e.causeCode(), e.getMessage());
    } catch (RuntimeException e) {
      if (attempt < TRIES_OF_UNKNOWN_FAULTS || PassingFault.isBehind(e)) {
        attempts(message.topic(), Outcome.WAITS).increment();
        throw e;
      }
      LOG.errorf(e, "%s@%d failed %d times", message.topic(), message.offset(), attempt);
      bury(message, "failed", e.getClass().getSimpleName());
    }
  }

  private void bury(ConsumerRecord<String, byte[]> message, String cause, String detail) {
    deadLetters.bury(message, cause, detail);
    attempts(message.topic(), Outcome.DEAD_LETTER).increment();
  }

  private Counter attempts(String topic, Outcome outcome) {
    return Counter.builder("nabij.events.attempts")
        .description("Attempts to handle an event, by what came of it")
        .tag("topic", topic)
        .tag("outcome", outcome.tag())
        .register(metrics);
  }

  /** What came of an attempt. */
  private enum Outcome {
    HANDLED,
    /** It is tried again after a pause. */
    WAITS,
    DEAD_LETTER;

    String tag() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Reads the envelope and gives the event to its handler, once.
   *
   * @throws UnreadableEvent when it is no CloudEvent, too large, or of a type nobody handles
   */
  public void handle(ConsumerRecord<String, byte[]> message) {
    EventHandlers handlers = handlersByTopic.get(message.topic());
    if (handlers == null) {
      throw new UnreadableEvent("unknown-topic", "No handlers for this topic");
    }
    handlers.handle(read(message));
  }

  private IncomingEvent read(ConsumerRecord<String, byte[]> message) {
    byte[] payload = message.value();
    if (payload != null && payload.length == 0) {
      throw new UnreadableEvent("empty", "The record is empty");
    }
    if (payload != null && payload.length > largestPayload) {
      throw new UnreadableEvent("too-large", "The record has " + payload.length + " bytes");
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Header header : message.headers()) {
      String name = header.key().startsWith("ce_") ? header.key().substring(3) : header.key();
      attributes.put(
          name, header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
    }
    return new IncomingEvent(
        required(attributes, "id"),
        required(attributes, "source"),
        required(attributes, "type"),
        message.key(),
        attributes,
        payload,
        reader);
  }

  private static String required(Map<String, String> attributes, String name) {
    String value = attributes.get(name);
    if (value == null || value.isBlank()) {
      throw new UnreadableEvent("no-cloud-event", "The header ce_" + name + " is missing");
    }
    return value;
  }

  private static String chain(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return e.getClass().getSimpleName() + " <- " + root.getClass().getSimpleName();
  }

  /** Waits without giving up; a shutdown leaves the record uncommitted for the next start. */
  private void pause(Duration pause) {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Shutting down", e);
    }
    if (!running) {
      throw new IllegalStateException("Shutting down");
    }
  }

  private static final class HeaderGetter implements TextMapGetter<ConsumerRecord<String, byte[]>> {
    @Override
    public Iterable<String> keys(ConsumerRecord<String, byte[]> message) {
      List<String> keys = new ArrayList<>();
      message.headers().forEach(header -> keys.add(header.key()));
      return keys;
    }

    @Override
    public String get(ConsumerRecord<String, byte[]> message, String name) {
      Header header = message == null ? null : message.headers().lastHeader(name);
      return header == null || header.value() == null
          ? null
          : new String(header.value(), StandardCharsets.UTF_8);
    }
  }
}
