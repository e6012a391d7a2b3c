package be.nabij.interventions.suggestion;

import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.matching.Person;
import be.nabij.interventions.matching.Person.Outcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known of a person, as a screening gives it; every field may be left out and nothing of it
 * is kept.
 */
@Schema(name = "MatchRequest")
record MatchRequest(
    @Pattern(regexp = "^[0-9]{5}$", message = "A NIS code of five digits is expected.")
        @Schema(description = "NIS code of where the person lives", examples = "12021")
        String municipality,
    @Pattern(regexp = "^[0-9]{4}$", message = "Four digits are expected.")
        @Schema(
            description = "Only for the local offers: the catalogue itself is by municipality",
            examples = "2500")
        String postalCode,
    @Min(value = 0, message = "An age from 0 to 130 is expected.")
        @Max(value = 130, message = "An age from 0 to 130 is expected.")
        @Schema(description = "In years")
        Integer age,
    @Size(max = 2, message = "At most 2 codes are expected.")
        @Schema(description = "Of `social` and `emotional`, those that the result calls lonely")
        List<@NotNull String> lonelyDimensions,
    @Schema(description = "Emptiness, no meaning, no role in life: asked, not scored")
        Boolean existential,
    @Schema(description = "`category` of a screening's result", examples = "severely-lonely")
        String category,
    @Schema(description = "`transient`, `situational` or `chronic`: a year or longer")
        String duration,
    @Min(value = 0, message = "0 to 1200 months are expected.")
        @Max(value = 1200, message = "0 to 1200 months are expected.")
        @Schema(description = "The same in months; outranks `duration`")
        Integer durationMonths,
    @Schema(description = "`not-ready`, `hesitant` or `ready` for a step (DR-10)") String readiness,
    @Schema(description = "Id of an intervention profile: an aid, it excludes nothing (DR-26)")
        String profile,
    @Size(max = 60, message = "At most 60 codes are expected.")
        @Schema(description = "Codes of a screening's conversation")
        List<@NotNull String> lifeEvents,
    @Min(value = 0, message = "0 to 1200 months are expected.")
        @Max(value = 1200, message = "0 to 1200 months are expected.")
        Integer partnerDiedMonthsAgo,
    @Size(max = 60, message = "At most 60 codes are expected.")
        @Schema(description = "Codes of a screening's conversation")
        List<@NotNull String> riskFactors,
    @Size(max = 60, message = "At most 60 codes are expected.")
        @Schema(description = "Codes of a screening's conversation", examples = "negative-thoughts")
        List<@NotNull String> observations,
    @Size(max = 60, message = "At most 60 rules are expected.")
        @Schema(
            description =
                "Rules that the advice of a screening named: what follows from them is taken over")
        List<
                @NotNull
                @Pattern(
                    regexp = "^(ACUTE|DR-(0[1-9]|[1-4][0-9]|5[0-4]))$",
                    message = "A rule from DR-01 to DR-54 is expected, or ACUTE.")
                String>
            rules,
    @Schema(description = "`free`, `limited` or `housebound`") String mobility,
    @Pattern(regexp = "^[a-z]{2}$", message = "A code of ISO 639-1 is expected, such as nl.")
        @Schema(description = "That the person speaks (ISO 639-1)", examples = "nl")
        String language,
    @Schema(description = "Whether the question came up with a general practitioner (DR-42)")
        Boolean inGeneralPractice,
    @Valid Wishes wishes,
    @Size(max = 50, message = "At most 50 entries are expected.")
        @Schema(description = "What the person knows already")
        List<@NotNull @Valid Tried> tried,
    @Min(value = 1, message = "1 to 50 is expected.")
        @Max(value = 50, message = "1 to 50 is expected.")
        @Schema(description = "How many suggestions", defaultValue = "10")
        Integer limit,
    @Size(max = 3, message = "At most 3 kinds are expected.")
        @Schema(
            description =
                "`activity`, `good-practice`, `element`. When left out: the first two, and elements"
                    + " that a rule or wish asks for while nothing in the catalogue uses them")
        List<@NotNull String> kinds,
    @Schema(description = "Whether to show what is not suggested too, and why not")
        Boolean includeExcluded) {

  /**
   * The person this is about.
   *
   * @param found ids of the entries that the words of the wish were found in
   */
  Person person(Set<String> found) {
    return new Person(
        municipality,
        age,
        set(lonelyDimensions),
        Boolean.TRUE.equals(existential),
        category,
        duration,
        durationMonths,
        readiness,
        profile,
        set(lifeEvents),
        partnerDiedMonthsAgo,
        set(riskFactors),
        set(observations),
        set(rules),
        mobility,
        language,
        Boolean.TRUE.equals(inGeneralPractice),
        wishes == null
            ? Person.Wishes.NONE
            : new Person.Wishes(
                set(wishes.elements()), set(wishes.categories()), wishes.text() != null, found),
        outcomes());
  }

  Set<Kind> entryKinds() {
    return set(kinds).stream()
        .map(kind -> Kind.ofCode(kind).orElseThrow())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Map<String, Outcome> outcomes() {
    Map<String, Outcome> outcomes = new HashMap<>();
    if (tried != null) {
      tried.forEach(one -> outcomes.put(one.id(), one.outcome()));
    }
    return outcomes;
  }

  private static Set<String> set(Collection<String> codes) {
    return codes == null ? Set.of() : Set.copyOf(codes);
  }

  /** What the person would like; an entry that meets one wish is before all that meet none. */
  @Schema(name = "Wishes")
  record Wishes(
      @Size(max = 20, message = "At most 20 elements are expected.")
          @Schema(description = "Ids of elements")
          List<@NotNull String> elements,
      @Size(max = 10, message = "At most 10 categories are expected.")
          @Schema(description = "Categories of activities and good practices")
          List<@NotNull String> categories,
      @Size(max = 200, message = "At most 200 characters are expected.")
          @Schema(description = "Dutch words; spelling and inflection are forgiven")
          String text) {}

  @Schema(name = "Tried")
  record Tried(
      @NotNull @Schema(description = "Id of an entry") String id,
      @Schema(description = "Absent when not known") Boolean helped) {

    private Outcome outcome() {
      if (helped == null) {
        return Outcome.UNKNOWN;
      }
      return helped ? Outcome.HELPED : Outcome.DID_NOT_HELP;
    }
  }
}
