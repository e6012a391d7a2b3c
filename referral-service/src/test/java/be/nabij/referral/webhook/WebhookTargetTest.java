package be.nabij.referral.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.nabij.platform.webhook.WebhookAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTargetTest {
  private static final WebhookAddress RULE = new WebhookAddress(false);
  private static final String URL = "https://meldpunt.example.org:8443/haak?sleutel=a%20b";

  @Test
  void the_call_goes_to_the_address_that_was_checked() throws CallFailed {
    WebhookTarget target = WebhookTarget.of(URL, RULE, standsFor("8.8.8.8"));

    assertThat(target.address()).isEqualTo(InetAddress.ofLiteral("8.8.8.8"));
    assertThat(target.port()).isEqualTo(8443);
    assertThat(target.isSecure()).isTrue();
    assertThat(target.pathAndQuery()).isEqualTo("/haak?sleutel=a%20b");
  }

  @Test
  void without_port_and_path_the_usual_ones_are_called() throws CallFailed {
    WebhookTarget target =
        WebhookTarget.of("https://example.org", RULE, standsFor("2001:4860:4860::8888"));

    assertThat(target.port()).isEqualTo(443);
    assertThat(target.pathAndQuery()).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.0.0.8",
        "192.168.1.1",
        "169.254.169.254",
        "::1",
        "fd00::1",
        "fe80::1",
        "::ffff:10.0.0.8",
        "64:ff9b::a00:8",
        "2002:a00:8::1"
      })
  void a_name_that_stands_for_the_own_network_is_not_called(String address) {
    assertThatThrownBy(() -> WebhookTarget.of(URL, RULE, standsFor(address)))
        .isInstanceOf(CallFailed.class)
        .hasMessage("address-not-allowed");
    assertThatThrownBy(() -> WebhookTarget.of(URL, RULE, standsFor("8.8.8.8", address)))
        .hasMessage("address-not-allowed");
  }

  @Test
  void an_address_that_the_directory_would_refuse_is_not_looked_up() {
    assertThatThrownBy(
            () ->
                WebhookTarget.of(
                    "http://example.org/haak",
                    RULE,
                    host -> {
                      throw new AssertionError("looked up");
                    }))
        .hasMessage("address-not-allowed");
  }

  @Test
  void a_name_that_nobody_knows_is_told_apart() {
    assertThatThrownBy(
            () ->
                WebhookTarget.of(
                    URL,
                    RULE,
                    host -> {
                      throw new UnknownHostException(host);
                    }))
        .hasMessage("unknown-host");
  }

  private static WebhookTarget.Names standsFor(String... addresses) {
    return host -> Arrays.stream(addresses).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
  }
}
