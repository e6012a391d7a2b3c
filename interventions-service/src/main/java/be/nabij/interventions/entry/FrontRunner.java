package be.nabij.interventions.entry;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A Dutch municipality that went ahead of others, 2014 to 2016 (Coalitie Erbij, 2017). */
@Schema(name = "FrontRunner")
public record FrontRunner(
    @Schema(required = true, examples = "koploperplaats-boxtel") String id,
    @Schema(required = true, description = "The place") String title,
    @Schema(required = true) List<String> alsoKnownAs,
    @Schema(required = true, description = "Whether it is one of the twenty of the annex")
        boolean listed,
    @Schema(required = true, description = "Whether the guide tells what was done there")
        boolean described,
    @Schema(description = "Title of that text, as published") String theme,
    @Schema(required = true, description = "In plain Dutch words") String description,
    @Schema(required = true) List<String> keywords,
    @Schema(required = true) String country,
    @Schema(required = true) String leadOrganisation,
    @Schema(required = true) List<String> initiatives,
    @Schema(required = true) List<Tag> ageGroups,
    @Schema(required = true) List<Tag> targetGroups,
    @Schema(required = true) List<Tag> elements,
    @Schema(description = "What is uncertain, and how it was read") String note,
    @Schema(required = true, description = "Where it is published") String source,
    @Schema(required = true, description = "Lines in the text version of the source") String lines)
    implements Entry {

  @Override
  public Stream<String> details() {
    return Stream.concat(Stream.of(theme, leadOrganisation), initiatives.stream());
  }
}
