package be.nabij.interventions.catalogue;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.persistence.EntityManager;

/** What a start does with the catalogue, and the catalogue as it was before editors came. */
public final class Restart {
  private Restart() {}

  /** Loads the data files as every start does. */
  public static void now() {
    Arc.container().instance(CatalogueLoading.class).get().load(new StartupEvent());
  }

  /** Forgets everything that editors wrote. */
  public static void withoutEdits() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              EntityManager database = Arc.container().instance(EntityManager.class).get();
              database.createNativeQuery("delete from edited_entry").executeUpdate();
              database.createNativeQuery("delete from addition").executeUpdate();
              database
                  .createNativeQuery(
                      "delete from history where kind in ('intervention', 'addition')")
                  .executeUpdate();
            });
    now();
  }

  /** As if an earlier data file had said something else of an entry than the one of today. */
  public static void afterAnotherFile(String id) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                Arc.container()
                    .instance(EntityManager.class)
                    .get()
                    .createNativeQuery(
                        "update edited_entry set file_seen = jsonb_set(file_seen, '{title}',"
                            + " '\"Vroeger\"') where id = :id")
                    .setParameter("id", id)
                    .executeUpdate());
    now();
  }
}
