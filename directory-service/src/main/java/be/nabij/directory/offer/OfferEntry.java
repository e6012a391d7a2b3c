package be.nabij.directory.offer;

import be.nabij.directory.eligibility.Anonymity;
import be.nabij.directory.eligibility.Area;
import be.nabij.directory.eligibility.Cost;
import be.nabij.directory.eligibility.Eligibility;
import be.nabij.directory.eligibility.Terms;
import be.nabij.directory.organisation.Contact;
import be.nabij.directory.organisation.Phone;
import be.nabij.directory.organisation.StableId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A service as the data files have it; each of these fields is explained in {@code
 * services.schema.json}.
 *
 * @param id stable name, from which {@link StableId} makes the id
 * @param organisation stable name of who offers it
 * @param type a term of the taxonomy offer-type
 * @param audience a term of the taxonomy audience
 * @param channels terms of the taxonomy channel
 * @param locations stable names of where it is
 * @param note what the source leaves open, or how it was read; null when nothing
 * @param source id of a source in the files, the source in words once it is loaded
 * @param verifiedAt the day somebody last compared it with that source
 */
public record OfferEntry(
    String id,
    String organisation,
    String name,
    String alternateName,
    String type,
    String audience,
    List<String> channels,
    String description,
    List<String> keywords,
    String url,
    String email,
    List<Phone> phones,
    List<Contact> contacts,
    List<String> locations,
    List<Area> areas,
    Anonymity anonymous,
    List<String> languages,
    Eligibility eligibility,
    List<Cost> costs,
    List<Schedule> schedules,
    String note,
    String source,
    LocalDate verifiedAt) {

  /**
   * When it is open; only the description is always there.
   *
   * @param freq {@code WEEKLY} or {@code MONTHLY}
   * @param byDay days of the week as in RFC 5545, such as MO
   * @param opensAt local time, such as 09:00
   */
  public record Schedule(
      String description, String freq, List<String> byDay, String opensAt, String closesAt) {}

  public OfferEntry {
    phones = phones == null ? List.of() : List.copyOf(phones);
    contacts = contacts == null ? List.of() : List.copyOf(contacts);
    costs = costs == null ? List.of() : List.copyOf(costs);
    schedules = schedules == null ? List.of() : List.copyOf(schedules);
  }

  OfferEntry from(String sourceInWords) {
    return with(sourceInWords, verifiedAt);
  }

  OfferEntry verifiedOn(LocalDate day) {
    return with(source, day);
  }

  private OfferEntry with(String newSource, LocalDate newVerifiedAt) {
    return new OfferEntry(
        id,
        organisation,
        name,
        alternateName,
        type,
        audience,
        channels,
        description,
        keywords,
        url,
        email,
        phones,
        contacts,
        locations,
        areas,
        anonymous,
        languages,
        eligibility,
        costs,
        schedules,
        note,
        newSource,
        newVerifiedAt);
  }

  public UUID offerId() {
    return StableId.of("service", id);
  }

  public UUID organisationId() {
    return StableId.of("organisation", organisation);
  }

  /** On what terms it is offered. */
  public Terms terms() {
    return new Terms(areas, anonymous, languages, eligibility, costs);
  }
}
