package be.nabij.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test class whose constructor receives the running {@link Nabij}, and a {@link Chromium}. */
@ExtendWith({OnRunningNabij.class, OnChromium.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface EndToEndTest {}
