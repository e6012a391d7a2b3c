package be.nabij.platform.identity;

import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.quarkus.oidc.runtime.OidcUtils;
import java.util.List;

/**
 * One way to log in, as configured in {@code quarkus.oidc}: the main one takes tokens, a console
 * logs people in, others take the tokens of other issuers.
 *
 * @param issuer its address
 * @param paths where it is used, whatever a token says, as a console is at {@code /inbox}; empty
 *     when the issuer that a token names decides
 * @param claimsInIdToken whether the ID token of a login says what somebody may, and not the access
 *     token
 * @param anyAudience whether tokens that were issued for other applications are taken too
 */
record Tenant(
    String name, String issuer, List<String> paths, boolean claimsInIdToken, boolean anyAudience) {

  static List<Tenant> of(OidcConfig oidc) {
    return oidc.namedTenants().entrySet().stream()
        .filter(one -> one.getValue().tenantEnabled())
        .map(
            one ->
                of(
                    one.getKey().equals(OidcConfig.DEFAULT_TENANT_KEY)
                        ? OidcUtils.DEFAULT_TENANT_ID
                        : one.getKey(),
                    one.getValue()))
        .toList();
  }

  private static Tenant of(String name, OidcTenantConfig config) {
    boolean console = config.applicationType().filter(ApplicationType.WEB_APP::equals).isPresent();
    return new Tenant(
        name,
        plain(config.token().issuer().orElseGet(() -> config.authServerUrl().orElse(""))),
        paths(config),
        config.roles().source().filter(Source.idtoken::equals).isPresent(),
        !console && config.token().audience().isEmpty());
  }

  private static List<String> paths(OidcTenantConfig config) {
    return config.tenantPaths().orElse(List.of()).stream()
        .map(path -> path.replaceFirst("/[*]$", ""))
        .distinct()
        .toList();
  }

  /** Some write the address of an issuer with a slash at the end, and some do not. */
  static String plain(String issuer) {
    return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
  }

  boolean isMain() {
    return name.equals(OidcUtils.DEFAULT_TENANT_ID);
  }

  boolean isByIssuer() {
    return paths.isEmpty();
  }

  boolean isAt(String path) {
    return paths.stream().anyMatch(own -> path.equals(own) || path.startsWith(own + "/"));
  }
}
