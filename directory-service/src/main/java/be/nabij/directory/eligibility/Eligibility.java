package be.nabij.directory.eligibility;

import java.util.List;

/**
 * Who may use a service.
 *
 * @param rule the rule of the domain that says so, such as {@code DR-14}, or null
 * @param ways one of them must hold; without any, everybody may
 * @param description in Dutch, or null
 */
public record Eligibility(String rule, List<Way> ways, String description) {
  public static final Eligibility EVERYBODY = new Eligibility(null, List.of(), null);

  public Eligibility {
    ways = ways == null ? List.of() : List.copyOf(ways);
  }
}
