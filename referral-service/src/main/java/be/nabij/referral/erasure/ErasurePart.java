package be.nabij.referral.erasure;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one service has to erase: asked until it is done. */
@Entity
@Table(name = "erasure_part")
class ErasurePart {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int DOUBLINGS = 7;

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "erasure_id")
  private Erasure erasure;

  private String service;
  private int attempts;

  @Column(name = "next_try_at")
  private Instant nextTryAt;

  @Column(name = "done_at")
  private Instant doneAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<ErasedRecords> erased;

  protected ErasurePart() {}

  ErasurePart(Erasure erasure, String service, Instant now) {
    this.id = Generators.timeBasedEpochGenerator().generate();
    this.erasure = erasure;
    this.service = service;
    this.erased = List.of();
    tried(now);
  }

  /**
   * Somebody tries it now; the next one waits longer each time, whether this one survives or not.
   */
  final void tried(Instant now) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
    nextTryAt = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    attempts++;
  }

  /** A second answer changes nothing. */
  void done(List<ErasedRecords> records, Instant now) {
    if (doneAt == null) {
      erased = records;
      doneAt = now;
    }
  }

  boolean isDone() {
    return doneAt != null;
  }

  Erasure erasure() {
    return erasure;
  }

  String service() {
    return service;
  }

  int attempts() {
    return attempts;
  }

  Instant nextTryAt() {
    return nextTryAt;
  }

  Instant doneAt() {
    return doneAt;
  }

  List<ErasedRecords> erased() {
    return erased;
  }

  /**
   * How much of something was erased.
   *
   * @param kind code, such as {@code timeline}
   * @param name the same in Dutch
   * @param records how many were deleted or emptied
   */
  record ErasedRecords(String kind, String name, long records) {}
}
