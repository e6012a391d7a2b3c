package be.nabij.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Takes longer than every build can wait for: {@code deploy/nabij chaos} runs these, {@code
 * deploy/nabij test} the others. Each is a row of the table at the end; a parameter of type {@link
 * WorstDay} takes down what was measured.
 */
@Test
@Tag("chaos")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
@ExtendWith(WorstDays.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ChaosTest {
  /** What is done to the system. */
  String fault();

  /** What it should do about it. */
  String expected();
}
