package be.nabij.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who makes this request: a partner app, a person with a role for some municipalities, a service.
 */
@RequestScoped
public class Caller {
  private final SecurityIdentity identity;
  private final JsonWebToken token;
  private final String municipalitiesClaim;

  Caller(
      SecurityIdentity identity,
      JsonWebToken token,
      @ConfigProperty(name = "nabij.identity.municipalities-claim") String municipalitiesClaim) {
    this.identity = identity;
    this.token = token;
    this.municipalitiesClaim = municipalitiesClaim;
  }

  /** The client id of the application that calls; for a partner app this is who the partner is. */
  public String client() {
    return token.getClaim("azp");
  }

  /** A stable name for this caller: the user name of a person, the client id of an application. */
  public String name() {
    return isApplication() ? client() : identity.getPrincipal().getName();
  }

  /** The e-mail address of a person, where the identity provider tells it. */
  public Optional<String> email() {
    return Optional.ofNullable(token.<String>getClaim("email"));
  }

  public boolean has(String role) {
    return identity.hasRole(role);
  }

  /** NIS codes of the municipalities that a person works for; empty for an application. */
  public Set<String> municipalities() {
    Object claim = token.getClaim(municipalitiesClaim);
    return claim instanceof Collection<?> codes
        ? codes.stream().map(Caller::text).collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private boolean isApplication() {
    return has(Roles.PARTNER) || has(Roles.SERVICE);
  }

  private static String text(Object value) {
    return value instanceof JsonString string ? string.getString() : String.valueOf(value);
  }
}
