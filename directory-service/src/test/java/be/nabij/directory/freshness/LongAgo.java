package be.nabij.directory.freshness;

import be.nabij.platform.testing.RealComponents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes entries stale for a test and puts them back. Stale is what is a hundred years old, so that
 * the tests say the same whenever they run.
 */
@ApplicationScoped
public class LongAgo {
  public static final String DAY = "1900-01-01";
  private static final String LIER = "/v1/contactPoints/12021";

  private final EntityManager database;
  private final Map<String, String> contents = new HashMap<>();

  LongAgo(EntityManager database) {
    this.database = database;
  }

  /** The contact point of Lier was last checked long ago, by its editor. */
  public void lier() {
    put("\"verifiedAt\": \"" + DAY + "\"");
  }

  /** A service was last checked long ago. */
  public void service(String id) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              String content =
                  (String)
                      database
                          .createNativeQuery(
                              "select content::text from offer where id = cast(:id as uuid)")
                          .setParameter("id", id)
                          .getSingleResult();
              contents.putIfAbsent(id, content);
              write(
                  id,
                  content.replaceFirst(
                      "(\"verifiedAt\": )(\\[[^\\]]*\\]|\"[^\"]*\")",
                      content.matches("(?s).*\"verifiedAt\": \\[.*")
                          ? "$1[1900, 1, 1]"
                          : "$1\"" + DAY + "\""));
            });
  }

  /** Somebody found that the contact point of Lier is not right. */
  public void remarkOnLier() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                sql(
                    "insert into remark (id, kind, entry, text, at) values (gen_random_uuid(),"
                        + " 'contact-point', '12021', 'Het nummer is veranderd.', now())"));
  }

  /** Everything as it was, and nobody was asked anything. */
  public void putBack() {
    put("\"openingHours\": \"Mo-Fr 09:00-12:00\"");
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              contents.forEach(this::write);
              contents.clear();
              sql("update offer set confirmed_on = null where confirmed_on is not null");
              sql("delete from reminder");
              sql("delete from remark");
            });
  }

  /** Everybody who was asked, was asked this long ago. */
  public void askedBefore(String interval) {
    QuarkusTransaction.requiringNew()
        .run(() -> sql("update reminder set sent_at = sent_at - interval '" + interval + "'"));
  }

  private void write(String id, String content) {
    database
        .createNativeQuery(
            "update offer set content = cast(:content as jsonb) where id = cast(:id as uuid)")
        .setParameter("content", content)
        .setParameter("id", id)
        .executeUpdate();
  }

  private void sql(String statement) {
    database.createNativeQuery(statement).executeUpdate();
  }

  private static void put(String more) {
    RestAssured.given()
        .auth()
        .oauth2(RealComponents.token("editor-lier"))
        .contentType("application/json")
        .body(
            "{\"kind\": \"ocmw\", \"name\": \"OCMW Lier\", \"phone\": \"038000500\", " + more + "}")
        .put(LIER)
        .then()
        .statusCode(200);
  }
}
