package be.nabij.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Takes longer than every build can wait for: {@code deploy/nabij chaos} runs these, {@code
 * deploy/nabij test} the others.
 */
@Test
@Tag("chaos")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ChaosTest {}
