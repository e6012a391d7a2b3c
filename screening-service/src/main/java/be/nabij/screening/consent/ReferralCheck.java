package be.nabij.screening.consent;

import be.nabij.platform.page.PhoneText;
import be.nabij.platform.problem.InputErrors;
import be.nabij.screening.consent.WarmReferral.Channel;
import be.nabij.screening.consent.WarmReferral.ConsentGiven;
import be.nabij.screening.consent.WarmReferral.Contact;
import be.nabij.screening.consent.WarmReferral.Scope;
import be.nabij.screening.consent.WarmReferral.Urgency;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Looks at the wish to be referred: is the person reachable, and is the consent in order? */
@ApplicationScoped
public class ReferralCheck {
  /**
   * Adds what is wrong to {@code errors}; the structure was validated before.
   *
   * @return null when no referral was asked for, or its input is beyond use
   */
  public CheckedReferral check(
      WarmReferral input, Map<String, String> answers, Instant now, InputErrors errors) {
    if (input == null || input.consent() == null) {
      return null;
    }
    ConsentGiven consent = input.consent();
    if (consent.given() == null) {
      // What else is wrong belongs in the same answer.
      if (input.contact() != null) {
        contact(input, consent.scope(), answers, errors);
      }
      return null;
    }
    Consent.Wording wording =
        new Consent.Wording(
            consent.scope() == null ? null : consent.scope().code(),
            consent.method() == null ? null : consent.method().code(),
            consent.text(),
            (input.urgency() == null ? Urgency.NORMAL : input.urgency()).code());
    if (!consent.given()) {
      return new CheckedReferral(false, wording, null, null);
    }
    Instant expiresAt = expiry(consent.expiresAt(), now, errors);
    if (input.contact() == null) {
      errors.add("warmReferral.contact", "required", "The contact point must know whom to call.");
      return new CheckedReferral(true, wording, expiresAt, null);
    }
    return new CheckedReferral(
        true, wording, expiresAt, contact(input, consent.scope(), answers, errors));
  }

  private static Instant expiry(Instant asked, Instant now, InputErrors errors) {
    if (asked == null) {
      return now.plus(Consent.DEFAULT_VALIDITY);
    }
    if (!asked.isAfter(now) || asked.isAfter(now.plus(Consent.LONGEST_VALIDITY))) {
      errors.add(
          "warmReferral.consent.expiresAt", "out-of-range", "A moment within a year is expected.");
    }
    return asked;
  }

  private static ContactDetails contact(
      WarmReferral input, Scope scope, Map<String, String> answers, InputErrors errors) {
    Contact contact = input.contact();
    String phone = phone(contact.phone(), errors);
    Channel channel = contact.preferredChannel();
    if (contact.phone() == null && (channel == Channel.PHONE || channel == Channel.VISIT)) {
      errors.add("warmReferral.contact.phone", "required", "A phone number is needed for this.");
    }
    if (contact.email() == null && channel == Channel.EMAIL) {
      errors.add("warmReferral.contact.email", "required", "An e-mail address is needed for this.");
    }
    return new ContactDetails(
        contact.name(),
        phone,
        contact.email(),
        channel == null ? null : channel.code(),
        contact.preferredMoment(),
        input.note(),
        null,
        scope == Scope.SUMMARY_AND_ANSWERS ? answers : null);
  }

  private static String phone(String told, InputErrors errors) {
    if (told == null) {
      return null;
    }
    Optional<String> phone = PhoneText.e164(told);
    if (phone.isEmpty()) {
      errors.add("warmReferral.contact.phone", "wrong-format", "This is no phone number.");
    }
    return phone.orElse(null);
  }
}
