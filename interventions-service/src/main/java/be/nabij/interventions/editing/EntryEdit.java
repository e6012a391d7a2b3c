package be.nabij.interventions.editing;

import be.nabij.interventions.entry.Activity;
import be.nabij.interventions.entry.Ages;
import be.nabij.interventions.entry.Element;
import be.nabij.interventions.entry.GoodPractice;
import be.nabij.interventions.entry.Tag;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an editor writes about an element, an activity or a good practice, in the terms of the data
 * files; it replaces what was written before. Which fields a kind has, and what they must look
 * like, is said by the JSON Schema of its data file.
 */
@Schema(name = "EntryEdit")
public record EntryEdit(
    @Schema(description = "That of the address, or left out; a new entry gets one from its title")
        String id,
    @Schema(required = true) String title,
    @Schema(description = "Other names") List<String> alsoKnownAs,
    @Schema(description = "Of an activity or good practice: a code of `/v1/lists`") String category,
    @Schema(
            description =
                "Of an element: `strong` or `promising`; of an activity: `evidence-based` or `promising`")
        String evidence,
    @Schema(description = "Of an activity or good practice, in plain Dutch words")
        String description,
    @Schema(description = "Of an element, in plain Dutch words") String meaning,
    @Schema(description = "Words that people may search with") List<String> keywords,
    @Schema(
            description =
                "NIS code, of an activity or good practice; for the editors of municipalities, the"
                    + " one of theirs that keeps it",
            examples = "12021")
        String municipality,
    @Schema(description = "Of a good practice: part of a municipality, or a region") String place,
    @Schema(description = "Of a good practice; left out for Belgium") String country,
    @Schema(description = "Of a good practice; `editor` for a new one") GoodPractice.Origin origin,
    @Schema(description = "For whom, in words") String audience,
    Ages ages,
    List<Tag> ageGroups,
    List<Tag> targetGroups,
    List<Tag> levels,
    List<Tag> lonelinessTypes,
    @Schema(description = "Ids of the elements that an activity or good practice uses")
        List<Tag> elements,
    @Schema(description = "Of a good practice") List<String> otherElements,
    @Schema(description = "Of a good practice") List<String> goals,
    @Schema(description = "Of an activity: who does it") String runBy,
    @Schema(description = "How often, how long, at what price") String practical,
    @Schema(description = "Of an activity") Activity.Study study,
    @Schema(description = "Of a good practice; of an organisation, never of a person")
        GoodPractice.Contact contact,
    @Schema(description = "Of an element: what each source says of the evidence")
        List<Element.Reading> readings,
    @Schema(description = "Of an element") String basedOn,
    @Schema(description = "Of an element") Boolean inTable2,
    String url,
    @Schema(description = "Of a good practice: what is uncertain") String note,
    @Schema(
            description =
                "Where it is published, or who says so, in words; the municipality by default where"
                    + " one keeps it")
        String source,
    @Schema(description = "Lines in the text version of the source, where there is one")
        String lines,
    @Schema(description = "Whether to publish it at once; else it is a draft") Boolean publish) {

  boolean publishes() {
    return Boolean.TRUE.equals(publish);
  }
}
