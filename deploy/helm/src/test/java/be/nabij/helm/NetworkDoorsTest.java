package be.nabij.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each door that a pod needs is open, and no other: its ports are read from its own variables. */
class NetworkDoorsTest {
  static Stream<ValueSet> walled() {
    return ValueSet.accepted()
        .filter(values -> values.all().at("/network/enabled").asBoolean())
        .filter(values -> !values.all().path("dataOnly").asBoolean());
  }

  static Stream<ValueSet> open() {
    return ValueSet.accepted().filter(values -> !values.all().at("/network/enabled").asBoolean());
  }

  @ParameterizedTest
  @MethodSource("walled")
  void every_pod_is_denied_what_no_rule_allows(ValueSet values) {
    JsonNode deny = named(values, Chart.RELEASE + "-deny");
    assertThat(AcceptedValuesTest.texts(deny.at("/spec/policyTypes")))
        .containsExactly("Ingress", "Egress");
    assertThat(deny.path("spec").has("ingress")).isFalse();
    assertThat(deny.path("spec").has("egress")).isFalse();
    assertThat(Pod.of(values)).allMatch(pod -> pod.isSelectedBy(deny.at("/spec/podSelector")));
  }

  @ParameterizedTest
  @MethodSource("walled")
  void no_rule_is_for_everybody_or_for_every_port(ValueSet values) {
    for (JsonNode policy : values.rendered("NetworkPolicy")) {
      Stream.concat(
              Pod.each(policy.at("/spec/ingress")).map(rule -> List.of(rule, rule.path("from"))),
              Pod.each(policy.at("/spec/egress")).map(rule -> List.of(rule, rule.path("to"))))
          .forEach(
              rule -> {
                assertThat(rule.get(0).path("ports")).as("%s", rule).isNotEmpty();
                assertThat(rule.get(1)).as("%s", rule).isNotEmpty();
                assertThat(rule.get(0).path("ports")).allMatch(port -> port.has("port"));
              });
    }
  }

  @ParameterizedTest
  @MethodSource("walled")
  void a_pod_reaches_the_ports_it_is_told_of_and_no_other(ValueSet values) {
    for (Pod pod : Pod.of(values)) {
      Set<String> allowed = new TreeSet<>();
      for (JsonNode policy : policiesOf(values, pod)) {
        for (JsonNode rule : policy.at("/spec/egress")) {
          for (JsonNode port : rule.path("ports")) {
            allowed.add(port.path("protocol").asText() + " " + port.path("port").asText());
          }
        }
      }
      assertThat(allowed).as("%s", pod).isEqualTo(told(values, pod));
    }
  }

  @ParameterizedTest
  @MethodSource("walled")
  void a_service_is_reached_by_those_who_call_it(ValueSet values) {
    List<Pod> pods = Pod.of(values);
    for (Pod callee : pods) {
      List<String> callers = new ArrayList<>();
      for (JsonNode policy : policiesOf(values, callee)) {
        for (JsonNode rule : policy.at("/spec/ingress")) {
          assertThat(Pod.each(rule.path("ports")))
              .extracting(port -> port.path("port"))
              .containsExactly(callee.container().at("/ports/0/containerPort"));
          for (JsonNode peer : rule.path("from")) {
            if (!peer.has("namespaceSelector") && peer.has("podSelector")) {
              pods.stream()
                  .filter(caller -> caller.isSelectedBy(peer.path("podSelector")))
                  .forEach(caller -> callers.add(caller.owner()));
            }
          }
        }
      }
      String address = "http://" + callee.owner() + ":8080";
      assertThat(callers)
          .as("callers of " + callee)
          .containsExactlyInAnyOrderElementsOf(
              pods.stream()
                  .filter(
                      caller ->
                          caller.environment().keySet().stream()
                              .anyMatch(name -> caller.value(name).equals(address)))
                  .map(Pod::owner)
                  .toList());
    }
  }

  @ParameterizedTest
  @MethodSource("walled")
  void a_caller_may_leave_for_each_service_it_calls(ValueSet values) {
    List<Pod> pods = Pod.of(values);
    for (Pod caller : pods) {
      List<String> reached = new ArrayList<>();
      for (JsonNode policy : policiesOf(values, caller)) {
        for (JsonNode peer : policy.at("/spec/egress").findValues("podSelector")) {
          pods.stream()
              .filter(callee -> peer.has("matchLabels") && callee.isSelectedBy(peer))
              .forEach(callee -> reached.add("http://" + callee.owner() + ":8080"));
        }
      }
      assertThat(reached)
          .as("called by " + caller)
          .containsExactlyInAnyOrderElementsOf(
              caller.environment().keySet().stream()
                  .map(caller::value)
                  .filter(value -> value.matches("http://nabij-[a-z]+:8080"))
                  .toList());
    }
  }

  @ParameterizedTest
  @MethodSource("walled")
  void webhooks_cannot_lead_into_the_network_they_come_from(ValueSet values) {
    for (JsonNode policy : values.rendered("NetworkPolicy")) {
      for (JsonNode block : policy.findValues("ipBlock")) {
        if (block.path("cidr").asText().equals("0.0.0.0/0")) {
          assertThat(AcceptedValuesTest.texts(block.path("except")))
              .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16");
          assertThat(policy.at("/metadata/name").asText()).isEqualTo("nabij-referral");
        }
        assertThat(block.path("cidr").asText()).isNotEqualTo("::/0");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("open")
  void without_walls_no_wall_is_made(ValueSet values) {
    assertThat(values.rendered("NetworkPolicy")).isEmpty();
  }

  /** What the variables of a pod lead to. */
  private static Set<String> told(ValueSet values, Pod pod) {
    Set<String> told = new TreeSet<>(Set.of("UDP 53", "TCP 53"));
    for (String name : pod.environment().keySet()) {
      String value = pod.value(name);
      if (name.equals("NABIJ_PUBLIC_URL") || name.equals("NABIJ_SELF_TEST_URL")) {
        continue;
      }
      if (name.equals("NABIJ_KAFKA_BOOTSTRAP_SERVERS")) {
        for (String broker : value.split(",")) {
          told.add("TCP " + broker.substring(broker.lastIndexOf(':') + 1));
        }
      } else if (name.equals("NABIJ_SMTP_PORT")) {
        told.add("TCP " + value);
      } else if (value.startsWith("jdbc:")) {
        told.add("TCP " + URI.create(value.substring(5)).getPort());
      } else if (value.startsWith("http")) {
        URI address = URI.create(value);
        told.add("TCP " + (address.getPort() > 0 ? address.getPort() : 443));
      }
    }
    if (pod.value("NABIJ_DELIVERY").equals("on") && pod.service().equals("referral")) {
      values.all().at("/delivery/webhooks/ports").forEach(port -> told.add("TCP " + port.asText()));
    }
    return told;
  }

  private static List<JsonNode> policiesOf(ValueSet values, Pod pod) {
    return values.rendered("NetworkPolicy").stream()
        .filter(policy -> pod.isSelectedBy(policy.at("/spec/podSelector")))
        .toList();
  }

  private static JsonNode named(ValueSet values, String name) {
    return values.rendered("NetworkPolicy").stream()
        .filter(policy -> policy.at("/metadata/name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
