package be.nabij.screening.context;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code from a list, never free text: free text could tell who the person is. */
@Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
@Constraint(validatedBy = {})
@Target({ElementType.TYPE_USE, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
@interface Code {
  String message() default "A code of lower-case letters, digits and hyphens is expected.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
