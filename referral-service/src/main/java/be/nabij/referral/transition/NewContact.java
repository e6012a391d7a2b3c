package be.nabij.referral.transition;

import be.nabij.platform.page.PhoneText;
import be.nabij.referral.transition.Step.Channel;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Whom to call, as it is sent; {@link ContactCheck} looks at it.
 *
 * @param phone Belgian, or international with a plus sign
 * @param preferredChannel by phone, e-mail, or a visit after a call
 * @param note free words for who will call
 */
public record NewContact(
    @NotBlank(message = "The name to ask for is required.")
        @Size(max = 200, message = "At most 200 characters are expected.")
        String name,
    @Size(max = 40, message = "At most 40 characters are expected.") String phone,
    @Email(message = "An e-mail address is expected.")
        @Size(max = 254, message = "At most 254 characters are expected.")
        String email,
    @NotNull(message = "Say how the person wants to be reached.") Channel preferredChannel,
    @Size(max = 200, message = "At most 200 characters are expected.") String preferredMoment,
    @Size(max = 1000, message = "At most 1000 characters are expected.") String note) {

  /** The same with its phone number in E.164, as contact details are kept. */
  public NewContact normalised() {
    String number = phone == null ? null : PhoneText.e164(phone).orElse(phone);
    return new NewContact(name, number, email, preferredChannel, preferredMoment, note);
  }
}
