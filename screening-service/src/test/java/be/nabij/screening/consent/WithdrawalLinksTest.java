package be.nabij.screening.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.nabij.platform.encryption.Vault;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.testing.RealComponents;
import be.nabij.screening.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class WithdrawalLinksTest {
  private static final String UNKNOWN = "Deze pagina bestaat niet";

  @Inject WithdrawalLinks links;
  @Inject Vault vault;

  @Test
  void a_link_leads_to_its_consent_and_shows_nothing_of_it() {
    UUID consent = UUID.randomUUID();
    String token = token(links.linkFor(consent));
    assertThat(links.consentOf(token)).isEqualTo(consent);
    assertThat(token).doesNotContain(consent.toString()).matches("[A-Za-z0-9_-]{60,}");
    assertThat(token(links.linkFor(consent))).isNotEqualTo(token);
  }

  @Test
  void a_token_of_another_purpose_leads_nowhere() {
    UUID id = UUID.randomUUID();
    byte[] bytes =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    refused(encoded(vault.sealFor("another-purpose", bytes)));
    refused(encoded(vault.seal("x", id).ciphertext()));
    assertThat(links.consentOf(encoded(vault.sealFor("withdrawal-link", bytes)))).isEqualTo(id);
  }

  @Test
  void a_changed_token_leads_nowhere() {
    String token = token(links.linkFor(UUID.randomUUID()));
    char last = token.charAt(20);
    refused(token.substring(0, 20) + (last == 'A' ? 'B' : 'A') + token.substring(21));
    refused(token.substring(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "niets", "AAAA", "%25%25%25", "00000000-0000-0000-0000-000000000000"})
  void garbage_leads_to_a_friendly_page(String token) {
    new Visitor().opens("/intrekken/" + token).expect(404, UNKNOWN);
    new Visitor().posts("/intrekken/" + token, new Visitor.Fields()).expect(404, UNKNOWN);
  }

  @Test
  void a_good_token_of_a_consent_that_is_not_there_is_not_found() {
    new Visitor()
        .opens("/intrekken/" + token(links.linkFor(UUID.randomUUID())))
        .expect(404, UNKNOWN);
  }

  private void refused(String token) {
    assertThatThrownBy(() -> links.consentOf(token)).isInstanceOf(ProblemException.class);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String token(String link) {
    return link.substring(link.lastIndexOf('/') + 1);
  }
}
