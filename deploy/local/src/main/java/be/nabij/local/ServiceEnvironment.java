package be.nabij.local;

import java.util.Map;
import java.util.TreeMap;

/** The environment variables a service is configured with in the local stack and in tests. */
final class ServiceEnvironment {

  private final Ports ports;
  private final EncryptionKeysets keysets;

  ServiceEnvironment(Ports ports, EncryptionKeysets keysets) {
    this.ports = ports;
    this.keysets = keysets;
  }

  Map<String, String> of(NabijService service) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("NABIJ_HTTP_PORT", String.valueOf(ports.of(service.port())));
    environment.put("NABIJ_PUBLIC_URL", url(service));
    environment.put(
        "NABIJ_DB_URL", LocalPostgres.jdbcUrl(ports.of(Ports.Use.POSTGRES), service.database()));
    environment.put("NABIJ_DB_USER", service.database());
    environment.put("NABIJ_DB_PASSWORD", service.database());
    environment.put("NABIJ_KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.of(Ports.Use.KAFKA));
    environment.put("NABIJ_OIDC_URL", LocalKeycloak.realmUrl(ports.of(Ports.Use.KEYCLOAK)));
    environment.put("NABIJ_OIDC_CLIENT_ID", service.module());
    environment.put("NABIJ_OIDC_CLIENT_SECRET", service.module());
    environment.put("NABIJ_CONSOLE_KEY", "local-" + service.module() + "-console-cookies");
    environment.put(
        "NABIJ_FINGERPRINT_KEY", "local-" + service.module() + "-fingerprints-of-nobody");
    environment.put("NABIJ_SCREENING_URL", url(NabijService.SCREENING));
    environment.put("NABIJ_SELF_TEST_URL", url(NabijService.SCREENING) + "/zelftest");
    environment.put("NABIJ_REFERRAL_URL", url(NabijService.REFERRAL));
    environment.put("NABIJ_DIRECTORY_URL", url(NabijService.DIRECTORY));
    environment.put("NABIJ_INTERVENTIONS_URL", url(NabijService.INTERVENTIONS));
    if (service.needsKey()) {
      environment.put("NABIJ_ENCRYPTION_KEYSET", keysets.of(service));
    }
    environment.put("NABIJ_SMTP_HOST", "localhost");
    environment.put("NABIJ_SMTP_PORT", String.valueOf(ports.of(Ports.Use.SMTP)));
    // Nobody but a test sends requests to several replicas, and it looks often which are ready.
    environment.put("NABIJ_SHUTDOWN_DELAY", "1S");
    // Only because every mail ends in the sink and every webhook on this machine: anywhere else an
    // operator turns delivery on.
    environment.put("NABIJ_DELIVERY", "on");
    environment.put("NABIJ_WEBHOOKS_LOOPBACK", "true");
    return environment;
  }

  private String url(NabijService service) {
    return "http://localhost:" + ports.of(service.port());
  }
}
