package be.nabij.directory.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StableIdTest {
  @Test
  void id_of_an_entry_never_changes() {
    assertThat(StableId.of("service", "tejo-lier"))
        .hasToString("aa32adc0-5ba7-548f-8d3f-728d4f3d11c8")
        .extracting(java.util.UUID::version)
        .isEqualTo(5);
  }

  @Test
  void same_name_of_another_kind_has_another_id() {
    assertThat(StableId.of("service", "jac")).isNotEqualTo(StableId.of("organisation", "jac"));
  }
}
