package be.nabij.directory.contactpoint;

import be.nabij.directory.routing.Capacity;
import be.nabij.directory.routing.Channel;
import be.nabij.directory.routing.Channels;
import be.nabij.directory.routing.Routing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor writes about the contact point of a municipality; it replaces what was known. */
@Schema(name = "ContactPointEdit")
public record ContactPointEdit(
    @NotNull ContactPointKind kind,
    @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE, message = ONE_LINE_EXPECTED) String name,
    @Email(regexp = "[^@]+@[^@]+\\.[^@.]+", message = "An e-mail address is expected.")
        @Size(max = 254)
        String email,
    @NotBlank
        @PhoneNumber
        @Size(max = 50)
        @Schema(description = "Belgian or international, however it is written")
        String phone,
    @Size(min = 1, max = 500)
        @Pattern(regexp = ONE_LINE, message = ONE_LINE_EXPECTED)
        @Schema(
            description =
                "Preferably as OpenStreetMap writes them, which programs understand; plain words will"
                    + " do",
            examples = "Mo-Fr 09:00-12:00; We 14:00-19:00")
        String openingHours,
    @PastOrPresent
        @Schema(description = "The day these details were last checked; today when not given")
        LocalDate verifiedAt,
    @Size(min = 1, max = 500)
        @Pattern(regexp = ONE_LINE, message = ONE_LINE_EXPECTED)
        @Schema(description = "Who said so, or where it is published; the municipality by default")
        String source,
    @Size(max = 6)
        @Schema(
            description =
                "How it hears of a referral: the inbox, which is always there, and at most one e-mail"
                    + " address, three webhooks and one Kafka topic of its own. Only the inbox when"
                    + " left out")
        List<@NotNull @Valid Channel> channels,
    @Valid @Schema(description = "Open when left out") Capacity capacity,
    @Email(regexp = "[^@]+@[^@]+\\.[^@.]+", message = "An e-mail address is expected.")
        @Size(max = 254)
        @Schema(
            description =
                "E-mail address of the person who keeps the entry true; the caller's own by default."
                    + " Not published")
        String responsible) {

  private static final String ONE_LINE = "^\\P{Cc}*$";
  private static final String ONE_LINE_EXPECTED = "One line of text is expected.";

  ContactDetails details(String municipality, LocalDate today) {
    return new ContactDetails(
        kind,
        name.strip(),
        email,
        PhoneNumber.Format.e164(phone).orElseThrow(),
        openingHours,
        verifiedAt == null ? today : verifiedAt,
        source == null ? "Gemeente " + municipality : source,
        false);
  }

  /**
   * @param caller e-mail address of who edits, or null when not known
   */
  Routing routing(String caller) {
    return new Routing(
        Channels.withInbox(channels),
        capacity == null ? Capacity.OPEN : capacity,
        responsible == null ? caller : responsible);
  }
}
