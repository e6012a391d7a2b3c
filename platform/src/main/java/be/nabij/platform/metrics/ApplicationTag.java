package be.nabij.platform.metrics;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Every metric says by the tag {@code application} which service it is of: dashboards and alerts
 * then need not know what an operator calls the targets.
 */
@Singleton
class ApplicationTag {
  @Produces
  @Singleton
  MeterFilter applicationTag(
      @ConfigProperty(name = "quarkus.application.name") String application) {
    return MeterFilter.commonTags(List.of(Tag.of("application", application)));
  }
}
