package be.nabij.interventions.entry;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who does not exist, to think with when a municipality makes a plan. */
@Schema(name = "Persona")
public record Persona(
    @Schema(required = true, examples = "weduwnaar-78-platteland") String id,
    @Schema(required = true) String title,
    @Schema(required = true) List<String> alsoKnownAs,
    @Schema(required = true, description = "Always true: nobody of this kind exists")
        boolean fictitious,
    @Schema(required = true, description = "In years") int age,
    @Schema(required = true, description = "In plain Dutch words") String description,
    @Schema(required = true) String wish,
    @Schema(required = true) List<String> keywords,
    @Schema(required = true) List<Tag> ageGroups,
    @Schema(required = true) List<Tag> targetGroups,
    @Schema(required = true) List<Tag> lonelinessTypes,
    @Schema(required = true) List<Tag> profiles,
    @Schema(required = true, description = "A code of `/v1/lists`") String durationCategory,
    @Schema(required = true) String source)
    implements Entry {

  @Override
  public Stream<String> details() {
    return Stream.of(wish);
  }
}
