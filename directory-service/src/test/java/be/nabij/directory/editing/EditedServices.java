package be.nabij.directory.editing;

import static io.restassured.RestAssured.given;

import be.nabij.directory.search.DirectoryWords;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Services as the editor of Lier writes them, and how they are gone again after a test. */
public final class EditedServices {
  public static final String LIER = "12021";
  public static final String PATH = "/v1/services";

  /** The columns of a file that a test writes. */
  static final String HEADER =
      "status;municipality;name;organisationName;type;audience;channels;description;anonymous;"
          + "keywords;phones;ways\r\n";

  private EditedServices() {}

  public static RequestSpecification asEditor() {
    return given().auth().oauth2(RealComponents.token("editor-lier"));
  }

  /** A service of Lier with this name. */
  public static String body(String name, boolean publish) {
    return """
        {"municipality": "12021", "organisationName": "Voorbeeldorganisatie", "name": "%s",
         "type": "local-initiative", "audience": "person", "channels": ["on-site"],
         "description": "Elke woensdag staat de koffie klaar voor wie zin heeft in een babbel.",
         "keywords": ["koffie", "quiltclub"], "phones": [{"number": "03 800 05 00"}],
         "locations": ["lier"], "anonymous": "not-offered", "languages": ["nl"],
         "eligibility": {"ways": [{"ageFrom": 60}], "description": "Vanaf 60 jaar."},
         "costs": [{"option": "Gratis", "amount": 0}],
         "schedules": [{"description": "Elke woensdag", "freq": "WEEKLY", "byDay": ["WE"],
                        "opensAt": "14:00", "closesAt": "16:00"}],
         "publish": %s}
        """
        .formatted(name, publish);
  }

  public static ValidatableResponse add(String body) {
    return asEditor().contentType("application/json").body(body).post(PATH).then();
  }

  /** The id of a new service. */
  public static String added(String name, boolean publish) {
    return add(body(name, publish)).statusCode(201).extract().path("id");
  }

  /** The id of a new service of the municipality itself. */
  public static String addedOfLier(boolean publish) {
    return add(body("Voorbeeld: koffie op woensdag", publish)
            .replace(
                "\"organisationName\": \"Voorbeeldorganisatie\"",
                "\"organisation\": \"lokaal-bestuur-lier\""))
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Retires a new service. */
  public static String retired(String name) {
    return retire(added(name, true));
  }

  /** Retires a service; its id again. */
  public static String retire(String id) {
    asEditor()
        .contentType("application/json")
        .body("{\"reason\": \"De groep komt niet meer samen.\"}")
        .post(PATH + "/" + id + "/retirement")
        .then()
        .statusCode(200);
    return id;
  }

  /** A file of new services. */
  static String file(int rows) {
    return HEADER
        + IntStream.rangeClosed(1, rows)
            .mapToObj(
                number ->
                    "published;12021;Voorbeeld "
                        + number
                        + ";Voorbeeldorganisatie;local-initiative;person;on-site;"
                        + "Samen iets doen in de buurt, week "
                        + number
                        + ".;not-offered;koffie|babbel;03 800 05 00;ageFrom=60")
            .collect(Collectors.joining("\r\n"));
  }

  /** Everything that editors wrote; what is in the data files comes back at the next start. */
  public static void removeAll() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              EntityManager database = Arc.container().instance(EntityManager.class).get();
              database
                  .createNativeQuery("delete from offer where edited_at is not null")
                  .executeUpdate();
              database
                  .createNativeQuery(
                      "delete from organisation o where slug ~ '-[0-9]{5}$' and not exists"
                          + " (select 1 from offer where organisation = o.id)")
                  .executeUpdate();
              database
                  .createNativeQuery("delete from history where kind = 'service'")
                  .executeUpdate();
              Arc.container().instance(DirectoryWords.class).get().rebuild();
            });
  }
}
