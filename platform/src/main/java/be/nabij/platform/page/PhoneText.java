package be.nabij.platform.page;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Phone numbers as people here write them: 03 800 05 00. */
public final class PhoneText {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final int BELGIUM = 32;
  private static final String HOME_REGION = "BE";

  private PhoneText() {}

  /**
   * @param phone E.164
   */
  public static String of(String phone) {
    try {
      PhoneNumber number = NUMBERS.parse(phone, null);
      return NUMBERS.format(
          number,
          number.getCountryCode() == BELGIUM
              ? PhoneNumberFormat.NATIONAL
              : PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException e) {
      return phone;
    }
  }

  /** A number as somebody typed it in E.164; empty when it cannot be a phone number. */
  public static Optional<String> e164(String typed) {
    try {
      PhoneNumber number = NUMBERS.parse(typed, HOME_REGION);
      return NUMBERS.isPossibleNumber(number)
          ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
