package be.nabij.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {
  private static final WebhookAddress ON_THE_INTERNET = new WebhookAddress(false);
  private static final WebhookAddress LOCAL = new WebhookAddress(true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://meldpunt.example.org/haak",
        "https://example.org:8443/a?b=c",
        "https://8.8.8.8/haak",
        "https://[2001:4860:4860::8888]/haak",
        "HTTPS://Example.ORG"
      })
  void an_address_on_the_internet_will_do(String url) {
    assertThat(ON_THE_INTERNET.fault(url)).isEmpty();
    assertThat(LOCAL.fault(url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost/haak",
        "https://127.0.0.1",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://10.0.0.8/",
        "https://172.16.0.1/",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://224.0.0.1/",
        "https://255.255.255.255/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[fe80::1]/",
        "https://[fd00::1]/",
        "https://[2002:7f00:1::]/",
        "https://[2001:0:7f00:1::]/",
        "https://198.18.0.1/",
        "https://192.0.0.8/",
        "https://kubernetes.default.svc.cluster.local/",
        "https://metadata.google.internal/",
        "https://referral-service/",
        "https://example.org./"
      })
  void an_address_of_the_own_network_will_do_on_a_local_stack_only(String url) {
    assertThat(ON_THE_INTERNET.fault(url)).contains("An address on the internet is expected.");
    assertThat(LOCAL.fault(url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/haak",
        "ftp://example.org",
        "https://me:secret@example.org/",
        "https://me@example.org/",
        "https://example.org/#a",
        "https://",
        "https:///haak",
        "https://127.1/",
        "example.org/haak",
        "/haak",
        "https://exa mple.org",
        "javascript:alert(1)"
      })
  void anything_else_will_not_do(String url) {
    assertThat(ON_THE_INTERNET.fault(url)).isPresent();
    assertThat(LOCAL.fault(url)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "fe80::1", "::ffff:10.0.0.1"})
  void what_a_name_turns_out_to_stand_for_is_held_to_the_same(String address) {
    assertThat(ON_THE_INTERNET.allows(InetAddress.ofLiteral(address))).isFalse();
    assertThat(LOCAL.allows(InetAddress.ofLiteral(address))).isTrue();
    assertThat(ON_THE_INTERNET.allows(InetAddress.ofLiteral("8.8.8.8"))).isTrue();
  }
}
