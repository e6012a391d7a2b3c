package be.nabij.interventions.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody does somewhere, and others may learn from. */
@Schema(name = "GoodPractice")
public record GoodPractice(
    @Schema(required = true, examples = "buurtbanken-grobbendonk") String id,
    @Schema(required = true, description = "As published") String title,
    @Schema(required = true) List<String> alsoKnownAs,
    @Schema(
            required = true,
            description =
                "`brochure-mention`: the brochure names it and says no more; `editor`: an editor wrote"
                    + " it")
        Origin origin,
    @Schema(required = true, description = "A code of `/v1/lists`") String category,
    @Schema(required = true, description = "In plain Dutch words") String description,
    @Schema(required = true) List<String> keywords,
    @Schema(description = "NIS code", examples = "13010") String municipality,
    @Schema(description = "Part of a municipality, or a region") String place,
    @Schema(description = "Absent for Belgium") String country,
    @Schema(description = "For whom") String audience,
    Ages ages,
    @Schema(required = true) List<Tag> ageGroups,
    @Schema(required = true) List<Tag> targetGroups,
    @Schema(required = true) List<Tag> levels,
    @Schema(required = true) List<Tag> lonelinessTypes,
    @Schema(required = true, description = "The elements it uses") List<Tag> elements,
    @Schema(
            required = true,
            description = "What the source names among its elements that is none of the twenty")
        List<String> otherElements,
    @Schema(required = true) List<String> goals,
    String practical,
    Contact contact,
    String url,
    @Schema(description = "What is uncertain, and how it was read") String note,
    @Schema(required = true, description = "Where it is published") String source,
    @Schema(
            description =
                "Lines in the text version of the source; absent for what an editor wrote")
        String lines)
    implements Entry {

  @Override
  public Stream<String> details() {
    return Stream.of(
            Stream.of(place, audience, practical, contact == null ? null : contact.organisation()),
            otherElements.stream(),
            goals.stream())
        .flatMap(words -> words);
  }

  public enum Origin {
    @JsonProperty("toolkit")
    TOOLKIT,
    @JsonProperty("brochure")
    BROCHURE,
    @JsonProperty("brochure-mention")
    BROCHURE_MENTION,
    /** Somebody who edits the catalogue wrote it. */
    @JsonProperty("editor")
    EDITOR
  }

  /** Of an organisation. */
  @Schema(name = "PracticeContact")
  public record Contact(String organisation, String email) {}
}
