package be.nabij.local;

/** What a person needs to use the running stack. */
final class Addresses {

  private Addresses() {}

  static String table(Ports ports) {
    StringBuilder table = new StringBuilder("\nNabij is running:\n\n");
    for (NabijService service : NabijService.values()) {
      row(table, service.module(), "http://localhost:%d".formatted(ports.of(service.port())));
    }
    row(table, "API documentation", "/q/swagger-ui on each service");
    row(
        table,
        "Keycloak",
        "http://localhost:%d  realm nabij (administrator: admin, password admin)"
            .formatted(ports.of(Ports.Use.KEYCLOAK)));
    row(
        table,
        "PostgreSQL",
        "localhost:%d  databases screening, referral, directory, interventions (user and password: the name)"
            .formatted(ports.of(Ports.Use.POSTGRES)));
    row(table, "Kafka", "localhost:%d".formatted(ports.of(Ports.Use.KAFKA)));
    row(
        table,
        "mail",
        "http://localhost:%d/messages  (SMTP localhost:%d; nothing leaves this machine)"
            .formatted(ports.of(Ports.Use.MAIL), ports.of(Ports.Use.SMTP)));
    table.append("\nWho can sign in (the password or secret is the name):\n\n");
    row(table, "partner apps", "partner-app, other-partner  (client credentials)");
    row(table, "case handlers", "handler-lier (12021), handler-nijlen (12026)");
    row(table, "coordinator", "coordinator-pallieterland (12002, 12009, 12021, 12026, 11035)");
    row(
        table,
        "editors",
        "editor-lier (12021), editor-pallieterland (12021, 12026), catalogue-editor,"
            + " catalogue-editor-lier (12021),"
            + " catalogue-editor-neteland (13010, 13011, 13012, 13029, 13044)");
    row(table, "operator", "operator");
    return table.toString();
  }

  private static void row(StringBuilder table, String what, String where) {
    table.append("  %-22s %s%n".formatted(what, where));
  }
}
