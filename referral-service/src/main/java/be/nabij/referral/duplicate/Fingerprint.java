package be.nabij.referral.duplicate;

import be.nabij.referral.contact.ContactDetails;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * By what a person is known again, before it is hashed.
 *
 * @param text the same for the same phone, e-mail or reference, however it was written
 */
record Fingerprint(Kind kind, String text) {
  private static final String BELGIUM = "+32";

  /** What two referrals can have in common. */
  enum Kind {
    PARTNER_REFERENCE,
    PHONE,
    EMAIL;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Those of a person, as far as they are told.
   *
   * @param partner who calls the person by that reference: another partner's is another person's
   */
  static List<Fingerprint> of(ContactDetails contact, String partner) {
    return Stream.of(
            of(
                Kind.PARTNER_REFERENCE,
                contact.partnerReference() == null
                    ? null
                    : partner + "\n" + contact.partnerReference().strip()),
            of(Kind.PHONE, contact.phone() == null ? null : phone(contact.phone())),
            of(
                Kind.EMAIL,
                contact.email() == null ? null : contact.email().strip().toLowerCase(Locale.ROOT)))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Fingerprint of(Kind kind, String text) {
    return text == null || text.isBlank() ? null : new Fingerprint(kind, text);
  }

  /** E.164; without a country it is a Belgian number. */
  private static String phone(String written) {
    String signs = written.replaceAll("\\(0\\)|[^0-9+]", "");
    if (signs.startsWith("00")) {
      return "+" + signs.substring(2);
    }
    return signs.startsWith("0") ? BELGIUM + signs.substring(1) : signs;
  }
}
