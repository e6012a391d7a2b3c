package be.nabij.directory.reminder;

import be.nabij.directory.freshness.EntryRef;
import com.fasterxml.uuid.Generators;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What somebody wrote who was asked about an entry, and found that it is not right. */
@Entity
@Table(name = "remark")
public class Remark {
  @Id private UUID id;
  private String kind;
  private String entry;
  private String text;
  private Instant at;

  @Column(name = "sent_at")
  private Instant sentAt;

  protected Remark() {}

  Remark(EntryRef entry, String text, Instant now) {
    this.id = Generators.timeBasedEpochGenerator().generate();
    this.kind = entry.kind().code();
    this.entry = entry.id();
    this.text = text;
    this.at = now;
  }

  void sent(Instant now) {
    sentAt = now;
  }

  UUID id() {
    return id;
  }

  public EntryRef entry() {
    return new EntryRef(EntryRef.Kind.of(kind), entry);
  }

  public String text() {
    return text;
  }

  public Instant at() {
    return at;
  }
}
