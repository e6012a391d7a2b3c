package be.nabij.interventions.entry;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that is done with or for people who are lonely, or to prevent that they become so. */
@Schema(name = "Activity")
public record Activity(
    @Schema(required = true, examples = "resto-vanharte") String id,
    @Schema(required = true, description = "As published") String title,
    @Schema(required = true) List<String> alsoKnownAs,
    @Schema(
            required = true,
            enumeration = {"meeting", "one-to-one", "courses"})
        String category,
    @Schema(
            required = true,
            description =
                "`evidence-based` when it was researched or described enough to expect a good"
                    + " effect in some situations (\"onderbouwd\"), `promising` when it is"
                    + " plausible and not researched (\"kansrijk\"); Coalitie Erbij (2017)",
            enumeration = {"evidence-based", "promising"})
        String evidence,
    @Schema(required = true, description = "In plain Dutch words") String description,
    @Schema(required = true) List<String> keywords,
    @Schema(
            description = "NIS code; absent when it is of no one Belgian municipality",
            examples = "12021")
        String municipality,
    @Schema(description = "For whom; absent where the source does not say") String audience,
    Ages ages,
    @Schema(required = true) List<Tag> ageGroups,
    @Schema(required = true) List<Tag> targetGroups,
    @Schema(required = true) List<Tag> levels,
    @Schema(required = true) List<Tag> lonelinessTypes,
    @Schema(required = true, description = "The elements it uses") List<Tag> elements,
    @Schema(description = "Who does it, where the source says so") String runBy,
    @Schema(description = "How often, how long, at what price") String practical,
    Study study,
    @Schema(description = "As printed in the source, which is of 2017") String url,
    @Schema(required = true, description = "Where it is published") String source,
    @Schema(
            description =
                "Lines in the text version of the source; absent for what an editor wrote")
        String lines)
    implements Entry {

  @Override
  public Stream<String> details() {
    return Stream.of(
        audience,
        runBy,
        practical,
        ages == null ? null : ages.words(),
        study == null ? null : study.showed());
  }

  /**
   * What the source says of research.
   *
   * @param by who did it, as the source names them
   * @param years of the research; null where the source has none
   * @param showed in our own words
   * @param citedIn where the source found it, when that is not the research itself
   * @param note what is uncertain
   */
  @Schema(name = "Study")
  public record Study(
      @Schema(required = true) String by,
      List<Integer> years,
      @Schema(required = true) String showed,
      String citedIn,
      String note,
      String url) {

    /** The years in one cell. */
    public String yearsInWords() {
      return String.join(
          ", ",
          Objects.requireNonNullElse(years, List.<Integer>of()).stream()
              .map(String::valueOf)
              .toList());
    }
  }
}
