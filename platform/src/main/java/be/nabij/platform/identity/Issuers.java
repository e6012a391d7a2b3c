package be.nabij.platform.identity;

import be.nabij.platform.identity.IdentityMapping.Issuer;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.TokenIntrospection;
import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.runtime.Startup;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The issuers whose tokens count here: the main one ({@code NABIJ_OIDC_URL}) and those of {@code
 * NABIJ_IDENTITY_MAPPING}. A token that names an issuer is checked against that issuer, every other
 * one against the main issuer.
 */
@Startup
@ApplicationScoped
class Issuers implements TenantResolver {
  private final List<Tenant> tenants;
  private final Map<String, Issuer> byAddress;

  Issuers(
      OidcConfig oidc,
      @ConfigProperty(name = "nabij.identity.mapping") Optional<Path> file,
      @ConfigProperty(name = "nabij.identity.roles-claim") String rolesClaim,
      @ConfigProperty(name = "nabij.identity.municipalities-claim") String municipalitiesClaim) {
    this.tenants = Tenant.of(oidc);
    IdentityMapping mapping = file.map(IdentityMapping::read).orElse(IdentityMapping.NONE);
    mapping.requireFit(tenants);
    Issuer main =
        IdentityMapping.ownNames(
            tenants.stream().filter(Tenant::isMain).findFirst().orElseThrow().issuer(),
            rolesClaim,
            municipalitiesClaim);
    this.byAddress =
        Stream.concat(mapping.issuers().stream(), Stream.of(main))
            .collect(
                Collectors.toMap(
                    Issuer::issuer, Function.identity(), (mapped, unmapped) -> mapped));
  }

  /** The tenant of the issuer that a token names; null leaves it to others to find one. */
  @Override
  public String resolve(RoutingContext request) {
    // A token never opens what has a login of its own (ADR 0018).
    String path = request.normalizedPath();
    if (tenants.stream().anyMatch(tenant -> tenant.isAt(path))) {
      return null;
    }
    return Optional.ofNullable(request.request().getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(header -> OidcUtils.decodeJwtContent(header.substring(7).strip()))
        .flatMap(token -> new Claims(token).text("iss"))
        .map(Tenant::plain)
        .flatMap(
            issuer ->
                tenants.stream()
                    .filter(tenant -> tenant.isByIssuer() && tenant.issuer().equals(issuer))
                    .findFirst())
        .map(Tenant::name)
        .orElse(null);
  }

  /** What a caller, whose token was found to be good, may do here. */
  Granted granted(SecurityIdentity identity) {
    String name = identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE);
    return tenants.stream()
        .filter(tenant -> tenant.name().equals(name))
        .findFirst()
        .map(tenant -> granted(byAddress.get(tenant.issuer()), claims(identity, tenant)))
        .orElse(Granted.NOTHING);
  }

  /** Nothing to whoever has a name at the main issuer that reads as one of another issuer. */
  private Granted granted(Issuer issuer, Claims claims) {
    Granted granted = issuer.granted(claims);
    boolean borrowed =
        byAddress.values().stream()
            .filter(other -> issuer.name() == null && other.name() != null)
            .anyMatch(other -> granted.isNamedAfter(other.name()));
    return borrowed ? Granted.NOTHING : granted;
  }

  private static Claims claims(SecurityIdentity identity, Tenant tenant) {
    boolean fromIdToken =
        tenant.claimsInIdToken() && token(identity, IdTokenCredential.class).isPresent();
    return token(identity, fromIdToken ? IdTokenCredential.class : AccessTokenCredential.class)
        .map(OidcUtils::decodeJwtContent)
        // A token that says nothing by itself: its issuer was asked.
        .or(
            () ->
                Optional.<TokenIntrospection>ofNullable(
                        identity.getAttribute(OidcUtils.INTROSPECTION_ATTRIBUTE))
                    .map(answer -> new JsonObject(answer.getIntrospectionString())))
        .map(Claims::new)
        .orElse(new Claims(new JsonObject()));
  }

  private static Optional<String> token(
      SecurityIdentity identity, Class<? extends TokenCredential> kind) {
    return identity.getCredentials().stream()
        .filter(kind::isInstance)
        .map(credential -> kind.cast(credential).getToken())
        .findFirst();
  }
}
