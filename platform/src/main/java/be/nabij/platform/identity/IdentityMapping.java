package be.nabij.platform.identity;

import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which claims of which issuer grant which role, and for which municipalities. Whatever is not
 * mapped grants nothing. See {@code identity/identity-mapping.schema.json}.
 */
record IdentityMapping(List<Issuer> issuers) {
  static final IdentityMapping NONE = new IdentityMapping(List.of());

  private static final String SCHEMA = "identity/identity-mapping.schema.json";

  /**
   * @throws IllegalStateException naming every fault, when it does not fit its schema
   */
  static IdentityMapping read(Path file) {
    return DataFile.read(file, SCHEMA, IdentityMapping.class, new ObjectMapper());
  }

  /**
   * @throws IllegalStateException naming every fault, when tenants and issuers do not fit together
   */
  void requireFit(List<Tenant> tenants) {
    String main =
        tenants.stream().filter(Tenant::isMain).map(Tenant::issuer).findFirst().orElseThrow();
    Set<String> faults = new TreeSet<>();
    Set<String> names = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    for (Issuer one : issuers) {
      String address = one.issuer();
      if (!addresses.add(address)) {
        faults.add(address + " is there twice");
      }
      if (address.equals(main) && one.name() != null) {
        faults.add(address + " is the main issuer (NABIJ_OIDC_URL), whose name must be left out");
      }
      if (!address.equals(main) && one.name() == null) {
        faults.add(address + " needs a name: it is not the main issuer (NABIJ_OIDC_URL)");
      }
      if (one.name() != null && !names.add(one.name())) {
        faults.add(address + " has the name of another issuer: " + one.name());
      }
      if (tenants.stream().noneMatch(tenant -> tenant.issuer().equals(address))) {
        faults.add(address + " is used nowhere: set " + variable(one.name(), "AUTH_SERVER_URL"));
      }
      if (one.grants().stream().anyMatch(Grant::isContradictory)) {
        faults.add(address + " has a grant with both context and municipalities: leave one out");
      }
    }
    for (Tenant tenant : tenants) {
      boolean foreign = !tenant.issuer().equals(main);
      if (foreign && !addresses.contains(tenant.issuer())) {
        faults.add(
            variable(tenant.name(), "AUTH_SERVER_URL")
                + " is an issuer that NABIJ_IDENTITY_MAPPING does not know: "
                + tenant.issuer());
      }
      if (foreign && tenant.anyAudience()) {
        faults.add(
            variable(tenant.name(), "TOKEN_AUDIENCE")
                + " is missing: tokens that were issued for other applications would count too");
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "The issuers do not fit together: " + String.join("; ", faults));
    }
  }

  private static String variable(String tenant, String setting) {
    return "QUARKUS_OIDC_%s_%s".formatted(tenant, setting).toUpperCase(Locale.ROOT);
  }

  /** An issuer whose tokens hold our own role names, as Keycloak's do in the local realm. */
  static Issuer ownNames(String issuer, String rolesClaim, String municipalitiesClaim) {
    Map<String, String> roles =
        Roles.ALL.stream().collect(Collectors.toMap(role -> role, role -> role));
    Grant grant = new Grant(Map.of(), rolesClaim, roles, null, municipalitiesClaim, true);
    return new Issuer(issuer, null, "preferred_username", "email", null, List.of(grant));
  }

  /**
   * An issuer of tokens.
   *
   * @param issuer its address, as in the claim {@code iss}
   * @param name stands before the names of its clients and users; null for the main issuer
   * @param user the claim that names a person for good
   * @param email the claim with a person's e-mail address
   * @param organisations codes of organisations, each with NIS codes; null when the codes in tokens
   *     are NIS codes already
   */
  record Issuer(
      String issuer,
      String name,
      String user,
      String email,
      Map<String, List<String>> organisations,
      List<Grant> grants) {

    Issuer {
      issuer = Tenant.plain(issuer);
      email = email == null ? "email" : email;
      organisations =
          organisations == null
              ? null
              : organisations.entrySet().stream()
                  .collect(Collectors.toMap(one -> plain(one.getKey()), Map.Entry::getValue));
    }

    Granted granted(Claims claims) {
      String client = claims.text("azp").or(() -> claims.text("client_id")).orElse(null);
      String person = claims.text(user).orElse(null);
      Map<String, Set<String>> roles = new HashMap<>();
      for (Grant grant : grants) {
        grant.addTo(roles, claims, this);
      }
      // What is done and referred is found again by this name.
      roles
          .keySet()
          .removeIf(role -> (Roles.OF_APPLICATIONS.contains(role) ? client : person) == null);
      return new Granted(
          named(client), named(person), claims.text(email), claims.time("exp"), Map.copyOf(roles));
    }

    private String named(String text) {
      return text == null || name == null ? text : name + ":" + text;
    }

    private Set<String> municipalities(List<String> codes) {
      return organisations == null
          ? Set.copyOf(codes)
          : codes.stream()
              .flatMap(code -> organisations.getOrDefault(plain(code), List.of()).stream())
              .collect(Collectors.toUnmodifiableSet());
    }

    /** Numbers of organisations are written with and without dots. */
    private static String plain(String code) {
      return code.replace(".", "");
    }
  }

  /**
   * Roles that an issuer grants.
   *
   * @param requires claims, each with the values of which it must hold one
   * @param claim where the roles stand
   * @param roles what stands there, each with the role that it means here
   * @param context what stands between a role and the codes that it is held for, as the colon in
   *     {@code Behandelaar:0123456789,0987654321}; null when roles stand alone
   * @param municipalities the claim with the codes that all roles are held for; null for none
   * @param withoutMunicipalities whether the roles are also granted to who has no such claim
   */
  record Grant(
      Map<String, List<String>> requires,
      String claim,
      Map<String, String> roles,
      String context,
      String municipalities,
      boolean withoutMunicipalities) {

    Grant {
      requires = requires == null ? Map.of() : requires;
    }

    /** Adds what the claims grant to roles that are known already, each with its NIS codes. */
    private void addTo(Map<String, Set<String>> granted, Claims claims, Issuer issuer) {
      if (!requires.entrySet().stream()
          .allMatch(
              one -> claims.words(one.getKey()).stream().anyMatch(one.getValue()::contains))) {
        return;
      }
      for (String text : context == null ? claims.words(claim) : claims.texts(claim)) {
        int end = context == null ? text.length() : text.indexOf(context);
        String role = end < 0 ? null : roles.get(text.substring(0, end).strip());
        List<String> codes = codes(text, end, claims);
        Set<String> held = issuer.municipalities(codes);
        if (role != null && (!held.isEmpty() || codes.isEmpty() && mayStandAlone())) {
          granted.computeIfAbsent(role, any -> new HashSet<>()).addAll(held);
        }
      }
    }

    /** The codes that a role is held for, as its provider writes them. */
    private List<String> codes(String text, int end, Claims claims) {
      if (context == null) {
        return municipalities == null ? List.of() : claims.words(municipalities);
      }
      return end < 0
          ? List.of()
          : Arrays.stream(text.substring(end + context.length()).split(","))
              .map(String::strip)
              .toList();
    }

    private boolean isContradictory() {
      return context != null && municipalities != null;
    }

    private boolean mayStandAlone() {
      return context == null && (municipalities == null || withoutMunicipalities);
    }
  }
}
