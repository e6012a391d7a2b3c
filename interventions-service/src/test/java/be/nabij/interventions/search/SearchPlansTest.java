package be.nabij.interventions.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.testing.QueryPlans;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class SearchPlansTest {
  private static final int TIMES = 50;

  @Inject SessionFactory sessions;

  @Test
  void a_search_is_planned_once() {
    assertThat(QueryPlans.madeByAsking(SearchPlansTest::search, TIMES, sessions))
        .isLessThan(TIMES / 2);
  }

  private static void search() {
    given().queryParam("q", "koffie").get("/v1/catalogue").then().statusCode(200);
  }
}
