package be.nabij.screening.municipality;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the municipalities are known: a postal code could not be checked. */
@Readiness
@ApplicationScoped
class MunicipalitiesReady implements HealthCheck {
  private final Municipalities municipalities;

  MunicipalitiesReady(Municipalities municipalities) {
    this.municipalities = municipalities;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("municipalities").status(municipalities.areKnown()).build();
  }
}
