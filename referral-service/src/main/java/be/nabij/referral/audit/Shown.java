package be.nabij.referral.audit;

import java.util.Locale;

/** What somebody was shown of a person. */
public enum Shown {
  /** Name, phone, e-mail, wishes and words of the referrer. */
  CONTACT,
  /** Who told of the person. */
  REPORTER,
  /** All that is held about the person. */
  EXPORT,
  /** A print of the referral with the contact details. */
  PRINT;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
