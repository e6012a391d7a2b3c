package be.nabij.directory.editing;

import be.nabij.directory.eligibility.Anonymity;
import be.nabij.directory.eligibility.Cost;
import be.nabij.directory.eligibility.Eligibility;
import be.nabij.directory.offer.OfferEntry.Schedule;
import be.nabij.directory.organisation.Contact;
import be.nabij.directory.organisation.Phone;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an editor writes about a service, in the terms of the data files; it replaces what was
 * written before. What these fields must look like is said by {@code services.schema.json}, the
 * same file that the data files are held against.
 */
@Schema(name = "ServiceEdit")
public record ServiceEdit(
    @Schema(
            required = true,
            description = "NIS code of the editor's own municipality that keeps it",
            examples = "12021")
        String municipality,
    @Schema(description = "Stable name of who offers it, when the directory knows them")
        String organisation,
    @Schema(description = "Or their name; the directory knows them once this is published")
        String organisationName,
    @Schema(required = true) String name,
    String alternateName,
    @Schema(
            required = true,
            description = "A term of the taxonomy offer-type; contact points are edited elsewhere")
        String type,
    @Schema(required = true, description = "A term of the taxonomy audience") String audience,
    @Schema(required = true, description = "Terms of the taxonomy channel") List<String> channels,
    @Schema(required = true, description = "In plain Dutch") String description,
    @Schema(description = "Words that people may search with") List<String> keywords,
    String url,
    String email,
    @Schema(description = "Numbers are Belgian or international, however they are written")
        List<Phone> phones,
    List<Contact> contacts,
    @Schema(description = "Stable names of locations that the directory knows")
        List<String> locations,
    @Schema(
            description =
                "Only for who lives here: the editor's own municipalities, such as"
                    + " `municipality:12021`; by default the one that keeps it")
        List<String> areas,
    @Schema(required = true) Anonymity anonymous,
    @Schema(description = "ISO 639-1; none when not known") List<String> languages,
    @Schema(description = "Who may use it; everybody when not given") Eligibility eligibility,
    List<Cost> costs,
    List<Schedule> schedules,
    @Schema(description = "What is still open") String note,
    @Schema(description = "Who said so, or where it is published; the municipality by default")
        String source,
    @Schema(description = "The day this was last compared with its source; today by default")
        LocalDate verifiedAt,
    @Schema(description = "E-mail address of who answers for it; the editor's own by default")
        String responsible,
    @Schema(description = "Whether to publish it at once; else it is a draft") Boolean publish,
    @Schema(
            description =
                "With a POST: id of a published service to copy what is left out from, to adapt it")
        UUID basedOn) {

  boolean publishes() {
    return Boolean.TRUE.equals(publish);
  }
}
