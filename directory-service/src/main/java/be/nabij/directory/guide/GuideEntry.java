package be.nabij.directory.guide;

import be.nabij.directory.organisation.Phone;
import be.nabij.platform.page.PhoneText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A service as people read it; what is not known is null or empty.
 *
 * @param id its stable name, for a link within the page
 * @param url where to read more
 * @param site the same, as people write it
 * @param where the places one can go to
 * @param forWhom who may use it, in a sentence
 * @param verified the day somebody last compared it with its source, in words
 * @param stale whether that is too long ago to rely on
 */
public record GuideEntry(
    String id,
    String name,
    String description,
    List<PhoneLine> phones,
    String email,
    String url,
    String site,
    String where,
    String hours,
    String forWhom,
    String costs,
    String languages,
    boolean anonymous,
    String source,
    String verified,
    boolean stale) {

  /**
   * A number to call.
   *
   * @param dialled for a link
   * @param number to read
   */
  public record PhoneLine(String dialled, String number) {
    static PhoneLine of(Phone phone) {
      return new PhoneLine(phone.number(), PhoneText.of(phone.number()));
    }
  }

  /** The number people call first, or null. */
  public String phone() {
    return phones.isEmpty() ? null : phones.getFirst().number();
  }

  /** Every way to reach it, as people write it. */
  public List<String> reach() {
    return Stream.concat(
            phones.stream().map(PhoneLine::number), Stream.of(email, site).filter(Objects::nonNull))
        .toList();
  }
}
