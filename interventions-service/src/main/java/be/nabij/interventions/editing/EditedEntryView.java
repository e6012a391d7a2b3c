package be.nabij.interventions.editing;

import be.nabij.interventions.edited.EntryStatus;
import be.nabij.interventions.edited.EntryTransition;
import be.nabij.interventions.entry.Activity;
import be.nabij.interventions.entry.Element;
import be.nabij.interventions.entry.GoodPractice;
import be.nabij.platform.revision.Revised;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry as its editors see it. */
@Schema(name = "EditedEntry")
public record EditedEntryView(
    @Schema(required = true) String id,
    @Schema(
            required = true,
            enumeration = {"element", "activity", "good-practice"})
        String kind,
    @Schema(required = true) EntryStatus status,
    @Schema(required = true, description = "One more with every change; the ETag too")
        long revision,
    @Schema(
            description =
                "NIS code of the municipality that keeps it; absent in the shared catalogue")
        String municipality,
    @Schema(description = "When a person last published or retired it; absent when none did")
        Instant editedAt,
    @Schema(description = "Why it left the catalogue") String retiredBecause,
    @Schema(
            description = "What is, or was, shown to everybody; absent when it never was",
            implementation = Object.class,
            oneOf = {Element.class, Activity.class, GoodPractice.class})
        JsonNode published,
    @Schema(
            description = "What is written and not yet published",
            implementation = Object.class,
            oneOf = {Element.class, Activity.class, GoodPractice.class})
        JsonNode draft,
    @Schema(
            description =
                "What a newer data file says of it, since an editor last published: to look at,"
                    + " and to take over or not. Absent when the file did not change",
            implementation = Object.class,
            oneOf = {Element.class, Activity.class, GoodPractice.class})
        JsonNode newInFile,
    @Schema(required = true, description = "What can be done with it now")
        List<EntryTransition> allowedTransitions)
    implements Revised {}
