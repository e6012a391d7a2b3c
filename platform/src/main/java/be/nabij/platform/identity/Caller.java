package be.nabij.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who makes this request: a partner app, a person with a role for some municipalities, a service.
 */
@RequestScoped
public class Caller {
  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /**
   * The client id of the application that calls, after the name of its issuer unless that is the
   * main one; for a partner app this is who the partner is. Null for who is not logged in.
   */
  public String client() {
    return granted().client();
  }

  /** A stable name for this caller: the user name of a person, the client id of an application. */
  public String name() {
    String name = isApplication() ? client() : granted().user();
    return name == null ? "" : name;
  }

  /** The e-mail address of a person, where the identity provider tells it. */
  public Optional<String> email() {
    return granted().email();
  }

  /** When the token expires, where its issuer says so. */
  public Optional<Instant> until() {
    return granted().until();
  }

  public boolean has(String role) {
    return identity.hasRole(role);
  }

  /**
   * NIS codes of the municipalities for which the caller has one of these roles. A person may have
   * one role here and another there, so whoever asks says which roles allow what is asked for.
   */
  public Set<String> municipalities(String... roles) {
    return Arrays.stream(roles)
        .flatMap(role -> granted().roles().getOrDefault(role, Set.of()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isApplication() {
    return has(Roles.PARTNER) || has(Roles.SERVICE);
  }

  private Granted granted() {
    Granted granted = identity.getAttribute(MappedRoles.GRANTED);
    return granted == null ? Granted.NOTHING : granted;
  }
}
