package be.nabij.interventions.catalogue;

import be.nabij.interventions.entry.Ages;
import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.entry.Tag;
import be.nabij.platform.outbox.OutgoingEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The full current state of a published intervention. A higher revision replaces a lower one. No
 * contact details: whoever wants them reads the entry.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record InterventionChanged(
    String id,
    String kind,
    long revision,
    String title,
    List<String> alsoKnownAs,
    String description,
    String category,
    String evidence,
    String municipality,
    String audience,
    AgeLimits ages,
    List<String> ageGroups,
    List<String> targetGroups,
    List<String> levels,
    List<String> lonelinessTypes,
    List<String> elements,
    String source,
    String href) {

  private static final String TOPIC = "nabij.interventions";
  private static final String TYPE = "be.nabij.intervention.changed.v1";

  static OutgoingEvent of(Entry entry, long revision) {
    Kind kind = Kind.of(entry);
    return new OutgoingEvent(
        TOPIC,
        entry.id(),
        TYPE,
        new InterventionChanged(
            entry.id(),
            kind.code(),
            revision,
            entry.title(),
            entry.alsoKnownAs(),
            entry.description(),
            entry.category(),
            entry.evidence(),
            entry.municipality(),
            entry.audience(),
            AgeLimits.of(entry.ages()),
            Tag.codes(entry.ageGroups()),
            Tag.codes(entry.targetGroups()),
            Tag.codes(entry.levels()),
            Tag.codes(entry.lonelinessTypes()),
            Tag.codes(entry.elements()),
            entry.source(),
            "/v1/" + kind.plural() + "/" + entry.id()));
  }

  /** The record without a value that says that an entry left the published catalogue. */
  static OutgoingEvent tombstone(String id) {
    return new OutgoingEvent(TOPIC, id, TYPE, null);
  }

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record AgeLimits(Integer from, Integer to) {
    static AgeLimits of(Ages ages) {
      return ages == null ? null : new AgeLimits(ages.from(), ages.to());
    }
  }
}
