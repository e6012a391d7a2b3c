package be.nabij.directory.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * An organisation as the data file has it.
 *
 * @param id stable name, from which {@link StableId} makes the id
 * @param description in our own plain Dutch words
 * @param parent the organisation that it is a part of, or null
 * @param source id of a source in the file, the source in words once it is loaded
 * @param verifiedAt the day somebody last compared it with that source
 */
public record OrganisationEntry(
    String id,
    String name,
    String alternateName,
    String description,
    String website,
    String email,
    List<Phone> phones,
    List<Contact> contacts,
    String parent,
    String source,
    LocalDate verifiedAt) {

  public OrganisationEntry {
    phones = phones == null ? List.of() : List.copyOf(phones);
    contacts = contacts == null ? List.of() : List.copyOf(contacts);
  }

  public OrganisationEntry from(String sourceInWords) {
    return new OrganisationEntry(
        id,
        name,
        alternateName,
        description,
        website,
        email,
        phones,
        contacts,
        parent,
        sourceInWords,
        verifiedAt);
  }

  /** Every name it goes by. */
  public String names() {
    return alternateName == null ? name : name + " / " + alternateName;
  }
}
