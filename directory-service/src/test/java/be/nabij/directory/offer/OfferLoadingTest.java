package be.nabij.directory.offer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.testing.RealComponents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class OfferLoadingTest {
  @Inject Offers offers;

  @Test
  void services_of_the_guides_and_known_contact_points_are_in_the_database() {
    assertThat(QuarkusTransaction.requiringNew().call(() -> offers.count("contactPoint is null")))
        .isEqualTo(111);
    assertThat(contactPoint("12026").orElseThrow().name())
        .isEqualTo("Meldpunt Vereenzaming Nijlen");
    assertThat(contactPoint("44021")).isEmpty();
  }

  @Test
  void what_is_stored_is_what_the_data_file_says() {
    List<OfferEntry> stored =
        QuarkusTransaction.requiringNew()
            .call(() -> offers.list("contactPoint is null").stream().map(Offer::content).toList());
    assertThat(stored).containsExactlyInAnyOrderElementsOf(GuideServices.all());
  }

  @Test
  void contact_point_that_an_editor_changes_is_changed_among_the_services_too() {
    given()
        .auth()
        .oauth2(RealComponents.token("editor-lier"))
        .contentType("application/json")
        .body(
            "{\"kind\": \"social-house\", \"name\": \"Huis voor Lier\", \"phone\": \"038000501\"}")
        .put("/v1/contactPoints/12021")
        .then()
        .statusCode(200);

    OfferEntry changed = contactPoint("12021").orElseThrow();
    assertThat(changed.name()).isEqualTo("Huis voor Lier");
    assertThat(changed.phones()).extracting(phone -> phone.number()).containsExactly("+3238000501");
  }

  private Optional<OfferEntry> contactPoint(String nisCode) {
    return QuarkusTransaction.requiringNew()
        .call(() -> offers.ofContactPoint(nisCode).map(Offer::content));
  }
}
