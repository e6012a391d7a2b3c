package be.nabij.platform.deadletter;

import be.nabij.platform.deadletter.DeadLetters.DeadLetter;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.inbox.EventConsumer;
import be.nabij.platform.inbox.UnreadableEvent;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For operators: the events this service gave up on, and a second chance for them. */
@Path("/v1/deadLetters")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Dead letters")
public class DeadLettersResource {
  private final DeadLetters deadLetters;
  private final EventConsumer consumer;

  DeadLettersResource(DeadLetters deadLetters, EventConsumer consumer) {
    this.deadLetters = deadLetters;
    this.consumer = consumer;
  }

  @GET
  @Operation(
      operationId = "listDeadLetters",
      summary = "Events that could not be handled and wait for a replay, oldest first")
  public Page<DeadLetterView> list(
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    PageQuery query = PageQuery.of(page, pageSize);
    return Page.of(
        deadLetters.open(query.offset(), query.size()).stream().map(DeadLetterView::of).toList(),
        deadLetters.countOpen(),
        query,
        uri);
  }

  /** Handles the event again, now; 409 says why when it still cannot be handled. */
  @POST
  @Path("/{id}/replay")
  @Operation(operationId = "replayDeadLetter", summary = "Handle the event again")
  public DeadLetterView replay(UUID id) {
    DeadLetter letter =
        deadLetters.find(id).orElseThrow(() -> ProblemException.notFound("dead letter"));
    if (letter.replayedAt() == null) {
      try {
        consumer.handle(asRecord(letter));
      } catch (UnreadableEvent e) {
        throw ProblemException.of(
            409,
            "still-unreadable",
            "The event still cannot be handled",
            e.getMessage(),
            Map.of("cause", e.causeCode()));
      }
      deadLetters.markReplayed(id);
    }
    return DeadLetterView.of(deadLetters.find(id).orElseThrow());
  }

  private static ConsumerRecord<String, byte[]> asRecord(DeadLetter letter) {
    RecordHeaders headers = new RecordHeaders();
    letter
        .headers()
        .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    return new ConsumerRecord<>(
        letter.topic(),
        letter.partition(),
        letter.offset(),
        letter.failedAt().toEpochMilli(),
        TimestampType.CREATE_TIME,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        letter.key(),
        letter.payload(),
        headers,
        Optional.empty());
  }

  /**
   * A dead letter as an operator sees it.
   *
   * @param size bytes of the payload; the payload itself stays inside
   * @param cause stable code, such as {@code unknown-type}
   */
  public record DeadLetterView(
      UUID id,
      String topic,
      int partition,
      long offset,
      String key,
      String type,
      int size,
      String cause,
      String detail,
      Instant failedAt,
      Instant replayedAt) {
    static DeadLetterView of(DeadLetter letter) {
      return new DeadLetterView(
          letter.id(),
          letter.topic(),
          letter.partition(),
          letter.offset(),
          letter.key(),
          letter.headers().get("ce_type"),
          letter.payload() == null ? 0 : letter.payload().length,
          letter.cause(),
          letter.detail(),
          letter.failedAt(),
          letter.replayedAt());
    }
  }
}
