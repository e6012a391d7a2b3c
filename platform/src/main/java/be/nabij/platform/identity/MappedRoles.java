package be.nabij.platform.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives a caller the roles that the mapping of its issuer grants, in place of what stands in the
 * token: scopes and roles there mean nothing by themselves.
 */
@ApplicationScoped
class MappedRoles implements SecurityIdentityAugmentor {
  static final String GRANTED = "nabij.granted";

  private final Issuers issuers;

  MappedRoles(Issuers issuers) {
    this.issuers = issuers;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return Uni.createFrom().item(identity.isAnonymous() ? identity : mapped(identity));
  }

  private SecurityIdentity mapped(SecurityIdentity identity) {
    Granted granted = issuers.granted(identity);
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(identity.getPrincipal())
        .addCredentials(identity.getCredentials())
        .addAttributes(identity.getAttributes())
        .addAttribute(GRANTED, granted)
        .addRoles(granted.roles().keySet())
        .build();
  }
}
