package be.nabij.directory.editing;

import be.nabij.directory.eligibility.Anonymity;
import be.nabij.directory.eligibility.Cost;
import be.nabij.directory.eligibility.Eligibility;
import be.nabij.directory.offer.OfferEntry.Schedule;
import be.nabij.directory.organisation.Contact;
import be.nabij.directory.organisation.Phone;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a service says of itself, in the terms of the data files; {@code services.schema.json}
 * explains every field.
 */
@Schema(name = "ServiceContent")
@JsonIgnoreProperties("id")
public record ServiceContent(
    @Schema(description = "Stable name of who offers it; absent while the directory knows them not")
        String organisation,
    @Schema(description = "Who offers it, until this is published for the first time")
        String organisationName,
    @Schema(required = true) String name,
    String alternateName,
    @Schema(required = true) String type,
    @Schema(required = true) String audience,
    @Schema(required = true) List<String> channels,
    @Schema(required = true) String description,
    @Schema(required = true) List<String> keywords,
    String url,
    String email,
    List<Phone> phones,
    List<Contact> contacts,
    @Schema(required = true) List<String> locations,
    @Schema(required = true) List<String> areas,
    @Schema(required = true) Anonymity anonymous,
    @Schema(required = true) List<String> languages,
    @Schema(required = true) Eligibility eligibility,
    List<Cost> costs,
    List<Schedule> schedules,
    String note,
    @Schema(required = true) String source,
    @Schema(required = true) LocalDate verifiedAt) {}
