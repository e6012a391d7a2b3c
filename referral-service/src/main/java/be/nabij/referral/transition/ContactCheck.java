package be.nabij.referral.transition;

import be.nabij.platform.page.PhoneText;
import be.nabij.platform.problem.InputErrors;
import be.nabij.referral.transition.Step.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

/** Looks at whether somebody can be called with what was sent. */
@ApplicationScoped
public class ContactCheck {
  private static final String FIELD = "contact.";

  private final Validator validator;

  ContactCheck(Validator validator) {
    this.validator = validator;
  }

  /** Adds every fault of the field {@code contact}. */
  public void check(NewContact contact, InputErrors errors) {
    errors.addViolations(FIELD, validator.validate(contact));
    checkPhone(FIELD, contact.phone(), errors);
    Channel channel = contact.preferredChannel();
    if (contact.phone() == null && (channel == Channel.PHONE || channel == Channel.VISIT)) {
      errors.add(FIELD + "phone", "required", "A phone number is needed for this.");
    }
    if (contact.email() == null && channel == Channel.EMAIL) {
      errors.add(FIELD + "email", "required", "An e-mail address is needed for this.");
    }
  }

  /**
   * Adds a fault when this can be no phone number; none is fine.
   *
   * @param within what the name of its field starts with, such as {@code contact.}
   */
  public void checkPhone(String within, String phone, InputErrors errors) {
    if (phone != null && PhoneText.e164(phone).isEmpty()) {
      errors.add(within + "phone", "wrong-format", "This is no phone number.");
    }
  }
}
