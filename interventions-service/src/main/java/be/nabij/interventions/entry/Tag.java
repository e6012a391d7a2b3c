package be.nabij.interventions.entry;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an entry is classified by.
 *
 * @param code a code of the lists, or the id of an element or profile
 * @param derived true when the source does not say so and it follows from what it describes
 * @param why in words, where there is something to say
 */
@Schema(name = "Tag")
public record Tag(
    @Schema(required = true, description = "A code of `/v1/lists`, or the id of an entry")
        String code,
    @Schema(description = "True when it follows from the description and the source is silent")
        Boolean derived,
    @Schema(description = "Why, in plain Dutch words") String why) {

  public static List<String> codes(List<Tag> tags) {
    return tags.stream().map(Tag::code).toList();
  }
}
