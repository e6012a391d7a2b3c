package be.nabij.interventions.edited;

import be.nabij.interventions.entry.Kind;
import be.nabij.platform.problem.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What editors made of an entry of the catalogue, beside what the data files say of it: a draft,
 * what is published, or that it is retired.
 */
@Entity
@Table(name = "edited_entry")
public class EditedEntry {
  /** The kind under which the history keeps entries. */
  public static final String HISTORY = "intervention";

  @Id private String id;
  private String kind;
  private int position;
  private String owner;

  @Enumerated(EnumType.STRING)
  private EntryStatus status;

  private long revision;

  @JdbcTypeCode(SqlTypes.JSON)
  private JsonNode content;

  @JdbcTypeCode(SqlTypes.JSON)
  private JsonNode draft;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "file_seen")
  private JsonNode fileSeen;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "file_now")
  private JsonNode fileNow;

  @Column(name = "edited_at")
  private Instant editedAt;

  @Column(name = "retired_because")
  private String retiredBecause;

  protected EditedEntry() {}

  private EditedEntry(String id, Kind kind, int position, EntryStatus status, long revision) {
    this.id = id;
    this.kind = kind.code();
    this.position = position;
    this.status = status;
    this.revision = revision;
  }

  /** An entry as the data files have it, which no editor has touched yet. */
  public static EditedEntry untouched(
      String id, Kind kind, JsonNode content, int position, long revision) {
    EditedEntry entry = new EditedEntry(id, kind, position, EntryStatus.PUBLISHED, revision);
    entry.content = content;
    entry.fileSeen = content;
    return entry;
  }

  /**
   * What an editor writes for the first time; nobody else sees it yet.
   *
   * @param owner NIS code of the municipality that keeps it, or null for the shared catalogue
   */
  public static EditedEntry added(
      String id, Kind kind, String owner, JsonNode draft, int position, Instant now) {
    EditedEntry entry = new EditedEntry(id, kind, position, EntryStatus.DRAFT, 0);
    entry.owner = owner;
    entry.write(draft, now);
    return entry;
  }

  /**
   * Takes over what a data file says, unless a person has edited it: then that is kept beside, for
   * the editors to look at.
   *
   * @return whether this is news to them
   */
  public boolean follow(JsonNode file, int positionInFile) {
    position = positionInFile;
    if (file.equals(inFile())) {
      return false;
    }
    if (!isKeptByEditors()) {
      content = file;
      fileSeen = file;
    } else {
      fileNow = file.equals(fileSeen) ? null : file;
    }
    revision++;
    return true;
  }

  /** Keeps what an editor writes beside what is shown. */
  public void write(JsonNode written, Instant now) {
    draft = written;
    if (status == EntryStatus.DRAFT) {
      editedAt = now;
    }
    revision++;
  }

  /** Shows this, also when it was retired before; its editors have seen what the file says. */
  public void publish(JsonNode shown, Instant now) {
    status = EntryStatus.PUBLISHED;
    retiredBecause = null;
    content = shown;
    draft = null;
    if (fileNow != null) {
      fileSeen = fileNow;
      fileNow = null;
    }
    editedAt = now;
    revision++;
  }

  /** Throws away what was written, of something that was published before. */
  public void discardDraft() {
    require(EntryTransition.DISCARD_DRAFT);
    draft = null;
    revision++;
  }

  /** Takes it out of the catalogue; it stays out when the data files are loaded again. */
  public void retire(String reason, Instant now) {
    require(EntryTransition.RETIRE);
    status = EntryStatus.RETIRED;
    retiredBecause = reason;
    editedAt = now;
    revision++;
  }

  /** What an editor can do now. */
  public Set<EntryTransition> possibleTransitions() {
    Set<EntryTransition> possible = EnumSet.of(EntryTransition.CHANGE);
    if (draft != null) {
      possible.add(EntryTransition.DISCARD_DRAFT);
    }
    if (draft != null || status == EntryStatus.RETIRED) {
      possible.add(EntryTransition.PUBLISH);
    }
    if (status == EntryStatus.PUBLISHED) {
      possible.add(EntryTransition.RETIRE);
    }
    return possible;
  }

  /**
   * @throws ProblemException 409 that names what is possible
   */
  public void require(EntryTransition transition) {
    if (!possibleTransitions().contains(transition)) {
      throw ProblemException.of(
          409,
          "transition-not-possible",
          "This step is not possible now",
          "The entry cannot " + transition.code() + " now.",
          Map.of(
              "allowedTransitions",
              possibleTransitions().stream().map(EntryTransition::code).toList()));
    }
  }

  /** Whether the data files leave it alone: a person has written or published it. */
  public boolean isKeptByEditors() {
    return editedAt != null || draft != null;
  }

  public String id() {
    return id;
  }

  public Kind kind() {
    return Kind.ofCode(kind).orElseThrow();
  }

  /** In the order of the catalogue, among those of its kind. */
  public int position() {
    return position;
  }

  /** NIS code of the municipality whose editors keep it; null for the shared catalogue. */
  public String owner() {
    return owner;
  }

  public EntryStatus status() {
    return status;
  }

  /** From 1; one more with every change, also of what the data file says. */
  public long revision() {
    return revision;
  }

  /** What is or was shown; null when it never was. */
  public JsonNode content() {
    return content;
  }

  /** What is written and not yet published, or null. */
  public JsonNode draft() {
    return draft;
  }

  /** What was written last, published or not. */
  public JsonNode latest() {
    return draft == null ? content : draft;
  }

  /** What the data file says now; null when the entry is an editor's own. */
  public JsonNode inFile() {
    return fileNow == null ? fileSeen : fileNow;
  }

  /** What the data file says since the editors last published, or null when it did not change. */
  public JsonNode newInFile() {
    return fileNow;
  }

  /** When a person last published or retired it; null when none did. */
  public Instant editedAt() {
    return editedAt;
  }

  /** Why it is no longer shown; null unless it is retired. */
  public String retiredBecause() {
    return retiredBecause;
  }
}
