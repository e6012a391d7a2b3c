package be.nabij.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestComponentsTest {

  @Test
  void the_components_of_a_jvm_are_started_once_and_a_service_finds_them_in_its_environment()
      throws Exception {
    TestComponents components = TestComponents.shared();
    Map<String, String> environment = components.environment("referral-service");

    assertThat(TestComponents.shared().ports().asEnvironment())
        .isEqualTo(components.ports().asEnvironment());
    try (Connection connection =
        DriverManager.getConnection(
            environment.get("NABIJ_DB_URL"),
            environment.get("NABIJ_DB_USER"),
            environment.get("NABIJ_DB_PASSWORD"))) {
      assertThat(connection.getCatalog()).isEqualTo("referral");
    }
    assertThat(status(environment.get("NABIJ_OIDC_URL") + "/.well-known/openid-configuration"))
        .isEqualTo(200);
    assertThat(status(components.mailUrl())).isEqualTo(200);
    assertThat(environment)
        .containsEntry("NABIJ_OIDC_CLIENT_ID", "referral-service")
        .containsEntry("NABIJ_OIDC_CLIENT_SECRET", "referral-service")
        .containsEntry(
            "NABIJ_KAFKA_BOOTSTRAP_SERVERS", "localhost:" + components.ports().of(Ports.Use.KAFKA));
  }

  @Test
  void a_service_that_encrypts_something_gets_a_key_for_it() throws Exception {
    AeadConfig.register();
    String keyset =
        TestComponents.shared().environment("screening-service").get("NABIJ_ENCRYPTION_KEYSET");

    Aead key =
        TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get())
            .getPrimitive(RegistryConfiguration.get(), Aead.class);
    byte[] plain = "Demopersoon".getBytes(StandardCharsets.UTF_8);
    assertThat(key.decrypt(key.encrypt(plain, null), null)).isEqualTo(plain);
    assertThat(TestComponents.shared().environment("interventions-service"))
        .doesNotContainKey("NABIJ_ENCRYPTION_KEYSET");
  }

  private static int status(String url) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
