package be.nabij.local;

import java.util.Arrays;

/** The four services, by what they need of the stack. */
public enum NabijService {
  SCREENING("screening-service", "screening", Ports.Use.SCREENING, true),
  REFERRAL("referral-service", "referral", Ports.Use.REFERRAL, true),
  DIRECTORY("directory-service", "directory", Ports.Use.DIRECTORY, true),
  INTERVENTIONS("interventions-service", "interventions", Ports.Use.INTERVENTIONS, false);

  private final String module;
  private final String database;
  private final Ports.Use port;
  private final boolean needsKey;

  NabijService(String module, String database, Ports.Use port, boolean needsKey) {
    this.module = module;
    this.database = database;
    this.port = port;
    this.needsKey = needsKey;
  }

  /**
   * @param module the name of the module, which is also its OIDC client: {@code screening-service},
   *     …
   * @throws IllegalArgumentException when there is no such service
   */
  public static NabijService named(String module) {
    return Arrays.stream(values())
        .filter(service -> service.module.equals(module))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No service is called " + module));
  }

  public String module() {
    return module;
  }

  /** The database, and the role that owns it. */
  public String database() {
    return database;
  }

  public Ports.Use port() {
    return port;
  }

  /**
   * Whether it encrypts something: contact details that it holds for a while, or links in mails.
   */
  boolean needsKey() {
    return needsKey;
  }
}
