package be.nabij.directory.contactpoint;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

/** A phone number as people write it: Belgian, or international with a plus sign. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PhoneNumber.Validator.class)
public @interface PhoneNumber {
  String message() default "A phone number is expected, such as 03 800 05 00 or +32 3 800 05 00.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Writes phone numbers as E.164. */
  final class Format {
    private static final String REGION = "BE";

    private Format() {}

    /** The number as E.164, or none when it cannot be a phone number. */
    public static Optional<String> e164(String text) {
      PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
      try {
        Phonenumber.PhoneNumber number = numbers.parse(text, REGION);
        return numbers.isValidNumber(number)
            ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
            : Optional.empty();
      } catch (NumberParseException e) {
        return Optional.empty();
      }
    }
  }

  /** Leaves a missing number to {@code @NotBlank}. */
  final class Validator implements ConstraintValidator<PhoneNumber, String> {
    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      return text == null || text.isBlank() || Format.e164(text).isPresent();
    }
  }
}
