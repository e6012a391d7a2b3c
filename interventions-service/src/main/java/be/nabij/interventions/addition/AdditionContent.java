package be.nabij.interventions.addition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a municipality adds to an entry of the catalogue, for who lives there. */
@Schema(name = "Addition")
public record AdditionContent(
    @NotBlank
        @Size(max = 2000)
        @Pattern(regexp = PLAIN, message = NO_MARKUP)
        @Schema(
            required = true,
            description = "In plain Dutch words",
            examples = "In Lier elke woensdag om 14 uur in De Waaiburg.")
        String text,
    @Size(max = 200)
        @Pattern(regexp = PLAIN, message = NO_MARKUP)
        @Schema(description = "Who does it there")
        String organisation,
    @Pattern(regexp = "[ ]*[+0-9][0-9 ()./-]{2,28}[ ]*", message = "A phone number is expected.")
        @Schema(description = "Of the organisation, never of a person")
        String phone,
    @Size(max = 254)
        @Pattern(
            regexp = "[ ]*[^@\\s<>]+@[^@\\s<>]+\\.[^@\\s.<>]+[ ]*",
            message = "An e-mail address is expected.")
        @Schema(description = "Of the organisation, never of a person")
        String email,
    @Size(max = 500)
        @Pattern(regexp = "[ ]*https?://[^\\s<>]+[ ]*", message = "A web address is expected.")
        String url,
    @Size(max = 500)
        @Pattern(regexp = PLAIN, message = NO_MARKUP)
        @Schema(description = "When, in words")
        String when) {
  private static final String PLAIN = "[^<>\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]*";
  private static final String NO_MARKUP = "Plain text is expected, without < and >.";

  /** Without blanks around the texts; what is blank is left out. */
  AdditionContent plain() {
    return new AdditionContent(
        text.strip(), plain(organisation), plain(phone), plain(email), plain(url), plain(when));
  }

  private static String plain(String text) {
    String stripped = Objects.requireNonNullElse(text, "").strip();
    return stripped.isEmpty() ? null : stripped;
  }
}
