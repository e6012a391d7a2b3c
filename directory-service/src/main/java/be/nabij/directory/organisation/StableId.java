package be.nabij.directory.organisation;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;

/**
 * Ids that follow from the names in the data files (UUID version 5, RFC 9562): the same entry has
 * the same id in every database and after every start.
 */
public final class StableId {
  private static final UUID NABIJ_DIRECTORY =
      UUID.fromString("6a9b7c52-4f0e-5d7b-9a55-3e1d2f6c8b10");

  private StableId() {}

  /**
   * @param kind what it is the id of, such as {@code service}
   * @param names of the thing, from the outermost in
   */
  public static UUID of(String kind, String... names) {
    NameBasedGenerator generator = Generators.nameBasedGenerator(NABIJ_DIRECTORY);
    return generator.generate(kind + ":" + String.join(":", names));
  }
}
