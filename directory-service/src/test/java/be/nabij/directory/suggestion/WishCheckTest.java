package be.nabij.directory.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.directory.eligibility.Place;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class WishCheckTest {
  @Inject WishCheck check;

  @ParameterizedTest
  @CsvSource({
    "11002, , 4",
    ", 2018, 1",
    "11002, 2018, 1",
    "11007, 2150, 1",
  })
  void postal_code_says_more_about_the_zone_than_the_municipality(
      String municipality, String postalCode, int zones) {
    List<Place> places = check.checked(livingIn(municipality, postalCode)).places();

    assertThat(places).extracting(Place::nisCode).containsExactly("11002");
    assertThat(places.getFirst().zones()).hasSize(zones);
  }

  private static OfferSearchRequest livingIn(String municipality, String postalCode) {
    return new OfferSearchRequest(
        municipality, postalCode, null, null, null, null, null, null, null, null, null);
  }
}
