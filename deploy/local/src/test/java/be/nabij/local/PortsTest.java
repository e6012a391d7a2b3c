package be.nabij.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void ports_are_those_of_the_documentation_unless_the_environment_says_otherwise() {
    Ports ports = Ports.fromEnvironment(Map.of("NABIJ_KAFKA_PORT", "29092"));

    assertThat(ports.of(Ports.Use.SCREENING)).isEqualTo(8081);
    assertThat(ports.of(Ports.Use.POSTGRES)).isEqualTo(15432);
    assertThat(ports.of(Ports.Use.KAFKA)).isEqualTo(29092);
  }

  @Test
  void a_taken_port_is_named_with_its_component_and_the_variable_that_changes_it()
      throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String taken = String.valueOf(other.getLocalPort());
      Ports ports = Ports.fromEnvironment(Map.of("NABIJ_KEYCLOAK_PORT", taken));

      assertThatThrownBy(() -> ports.requireFree(Ports.Use.KEYCLOAK))
          .isInstanceOf(Ports.PortTaken.class)
          .hasMessageContaining(taken)
          .hasMessageContaining("Keycloak")
          .hasMessageContaining("NABIJ_KEYCLOAK_PORT");
    }
  }

  @Test
  void every_taken_port_is_named_in_one_message() throws Exception {
    try (ServerSocket one = new ServerSocket(0);
        ServerSocket two = new ServerSocket(0)) {
      Ports ports =
          Ports.fromEnvironment(
              Map.of(
                  "NABIJ_KAFKA_PORT", String.valueOf(one.getLocalPort()),
                  "NABIJ_SMTP_PORT", String.valueOf(two.getLocalPort())));

      assertThatThrownBy(() -> ports.requireFree(Ports.Use.KAFKA, Ports.Use.SMTP))
          .hasMessageContaining("NABIJ_KAFKA_PORT")
          .hasMessageContaining("NABIJ_SMTP_PORT");
    }
  }

  @Test
  void something_that_is_no_port_number_is_refused_by_the_name_of_its_variable() {
    assertThatThrownBy(() -> Ports.fromEnvironment(Map.of("NABIJ_SMTP_PORT", "mail")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NABIJ_SMTP_PORT")
        .hasMessageContaining("mail");
    assertThatThrownBy(() -> Ports.fromEnvironment(Map.of("NABIJ_SMTP_PORT", "70000")))
        .hasMessageContaining("NABIJ_SMTP_PORT");
  }

  @Test
  void two_components_on_one_port_are_refused() {
    assertThatThrownBy(() -> Ports.fromEnvironment(Map.of("NABIJ_REFERRAL_PORT", "8081")))
        .hasMessageContaining("NABIJ_SCREENING_PORT")
        .hasMessageContaining("NABIJ_REFERRAL_PORT");
  }

  @Test
  void free_ports_are_free_and_all_different() {
    Ports ports = Ports.free();

    ports.requireFree(Ports.Use.values());
    assertThat(Map.copyOf(ports.asEnvironment()).values()).doesNotHaveDuplicates().hasSize(11);
  }
}
