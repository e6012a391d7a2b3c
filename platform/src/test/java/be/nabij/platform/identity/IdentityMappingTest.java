package be.nabij.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.nabij.platform.identity.IdentityMapping.Issuer;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityMappingTest {
  private static final Path DOCUMENTED = Path.of("../docs/identity/acm-idm.json");
  private static final String MAIN = "https://keycloak.example/realms/nabij";
  private static final String ACM = "https://authenticatie.vlaanderen.be/op";

  @TempDir Path folder;

  @Test
  void the_documented_mapping_fits_the_documented_environment() {
    IdentityMapping mapping = IdentityMapping.read(DOCUMENTED);
    assertThatCode(
            () ->
                mapping.requireFit(
                    tenants(
                        Map.of(
                            "QUARKUS_OIDC_ACM_AUTH_SERVER_URL",
                            ACM,
                            "QUARKUS_OIDC_ACM_TOKEN_AUDIENCE",
                            "nabij",
                            "QUARKUS_OIDC_CONSOLE_AUTH_SERVER_URL",
                            ACM,
                            "QUARKUS_OIDC_CONSOLE_ROLES_SOURCE",
                            "idtoken"))))
        .doesNotThrowAnyException();
  }

  @Test
  void the_environment_alone_makes_a_tenant() {
    assertThat(
            tenants(
                Map.of(
                    "QUARKUS_OIDC_ACM_AUTH_SERVER_URL", ACM + "/",
                    "QUARKUS_OIDC_ACM_TOKEN_AUDIENCE", "nabij",
                    "QUARKUS_OIDC_ACM_TENANT_PATHS", "/fhir/*")))
        .contains(new Tenant("acm", ACM, List.of("/fhir"), false, false));
  }

  @Test
  void a_role_of_several_organisations_is_held_for_all_of_them() {
    assertThat(acm("NabijMeldpunt-behandelaar:0207470142, 0207.470.143,0999999999").roles())
        .isEqualTo(Map.of("case-handler", Set.of("12021", "12026")));
    assertThat(acm("NabijMeldpunt-behandelaar:OVO000142", "NabijGids-redacteur:0207470143").roles())
        .isEqualTo(Map.of("case-handler", Set.of("12021"), "directory-editor", Set.of("12026")));
  }

  @Test
  void the_catalogue_of_all_is_kept_by_the_one_organisation_that_is_named() {
    JsonObject claims = claims("NabijAanbod-beheerder:OVO000100").put("vo_doelgroepcode", "GID");
    assertThat(documented().granted(new Claims(claims)).roles())
        .isEqualTo(Map.of("catalogue-editor", Set.of()));
    assertThat(acm("NabijAanbod-beheerder:OVO000100").roles()).isEmpty();
    assertThat(acm("NabijAanbod-redacteur:OVO000100").roles()).isEmpty();
  }

  @Test
  void the_organisation_may_stand_in_a_claim_of_its_own() throws IOException {
    Issuer issuer =
        read("""
                {"issuers": [{"issuer": "%s", "name": "acm", "user": "vo_id",
                  "organisations": {"0207.470.142": ["12021"]},
                  "grants": [{"claim": "nabij_rol_3d", "municipalities": "vo_orgcode",
                              "roles": {"Behandelaar": "case-handler"}}]}]}
                """
                .formatted(ACM))
            .issuers()
            .getFirst();
    JsonObject claims = claims("Behandelaar");
    assertThat(issuer.granted(new Claims(claims)).roles())
        .isEqualTo(Map.of("case-handler", Set.of("12021")));
    assertThat(issuer.granted(new Claims(claims.copy().put("vo_orgcode", "0999999999"))).roles())
        .isEmpty();
    claims.remove("vo_orgcode");
    assertThat(issuer.granted(new Claims(claims)).roles()).isEmpty();
  }

  @Test
  void who_is_not_named_has_no_role() {
    JsonObject nobody = claims("NabijMeldpunt-behandelaar:0207470142");
    nobody.remove("vo_id");
    assertThat(documented().granted(new Claims(nobody)).roles()).isEmpty();

    JsonObject partner = new JsonObject().put("scope", "vo nabij_doorverwijzen");
    assertThat(documented().granted(new Claims(partner)).roles()).isEmpty();
    assertThat(documented().granted(new Claims(partner.put("client_id", "app"))))
        .satisfies(granted -> assertThat(granted.roles()).containsOnlyKeys("partner"))
        .satisfies(granted -> assertThat(granted.client()).isEqualTo("acm:app"));
  }

  @Test
  void the_main_issuer_without_a_mapping_says_our_own_role_names() {
    Issuer main = IdentityMapping.ownNames(MAIN, "https://nabij.example/roles", "municipalities");
    Granted granted =
        main.granted(
            new Claims(
                new JsonObject()
                    .put("preferred_username", "somebody")
                    .put("https://nabij.example/roles", "coordinator catalogue-editor unknown")
                    .put("municipalities", new JsonArray(List.of("12021")))));
    assertThat(granted.roles())
        .isEqualTo(Map.of("coordinator", Set.of("12021"), "catalogue-editor", Set.of("12021")));
    assertThat(granted.user()).isEqualTo("somebody");
  }

  @Test
  void a_name_at_the_main_issuer_that_reads_as_one_of_another_has_no_role() {
    Issuers issuers = issuers();
    JsonObject claims =
        new JsonObject()
            .put("preferred_username", "acme")
            .put("realm_access", new JsonObject().put("roles", new JsonArray(List.of("operator"))));
    assertThat(issuers.granted(identity("Default", claims)).roles()).containsOnlyKeys("operator");
    claims.put("preferred_username", "acm:somebody");
    assertThat(issuers.granted(identity("Default", claims)).roles()).isEmpty();
    claims.put("preferred_username", "acme").put("azp", "acm:partner");
    assertThat(issuers.granted(identity("Default", claims)).roles()).isEmpty();
  }

  @Test
  void the_tenant_that_checked_a_token_says_whose_it_is_and_not_the_token() {
    Issuers issuers = issuers();
    JsonObject claims = claims("NabijMeldpunt-behandelaar:0207470142").put("iss", ACM);
    assertThat(issuers.granted(identity("acm", claims)).roles()).containsOnlyKeys("case-handler");
    assertThat(issuers.granted(identity("Default", claims)).roles()).isEmpty();
    assertThat(issuers.granted(identity("unknown", claims))).isEqualTo(Granted.NOTHING);
  }

  @Test
  void every_fault_of_a_file_is_named_at_once() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    {"issuers": [{"issuer": "authenticatie", "name": "ACM:", "user": "sub",
                      "organisations": {"1": ["Lier"]},
                      "grants": [{"claim": "roles", "roles": {"a": "admin"}, "separator": ":"}]}]}
                    """))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(
            "mapping.json is not valid",
            "issuers[0].issuer",
            "issuers[0].name",
            "issuers[0].organisations",
            "issuers[0].grants[0].roles",
            "separator");
  }

  @Test
  void a_file_that_is_missing_or_no_json_stops_the_start() {
    assertThatThrownBy(() -> IdentityMapping.read(folder.resolve("none.json")))
        .hasMessageContaining("none.json cannot be read");
    assertThatThrownBy(() -> read("issuers: []")).hasMessageContaining("cannot be read");
  }

  @Test
  void every_issuer_that_does_not_fit_its_tenants_is_named_at_once() throws IOException {
    String grants =
        """
        "grants": [{"claim": "r", "context": ":", "municipalities": "m", "roles": {"a": "partner"}}]
        """;
    IdentityMapping mapping =
        read(
            """
            {"issuers": [
              {"issuer": "%1$s", "name": "main", "user": "sub", %2$s},
              {"issuer": "https://a.example", "user": "sub", %2$s},
              {"issuer": "https://b.example", "name": "b", "user": "sub", %2$s},
              {"issuer": "https://b.example/", "name": "b", "user": "sub", %2$s}]}
            """
                .formatted(MAIN, grants));
    assertThatThrownBy(
            () ->
                mapping.requireFit(
                    tenants(
                        Map.of(
                            "QUARKUS_OIDC_B_AUTH_SERVER_URL", "https://b.example",
                            "QUARKUS_OIDC_C_AUTH_SERVER_URL", "https://c.example",
                            "QUARKUS_OIDC_C_TOKEN_AUDIENCE", "nabij"))))
        .hasMessageContainingAll(
            MAIN + " is the main issuer",
            "https://a.example needs a name",
            "https://a.example is used nowhere",
            "https://b.example is there twice",
            "https://b.example has the name of another issuer: b",
            "both context and municipalities",
            "QUARKUS_OIDC_B_TOKEN_AUDIENCE is missing",
            "QUARKUS_OIDC_C_AUTH_SERVER_URL is an issuer that NABIJ_IDENTITY_MAPPING does not know");
  }

  private IdentityMapping read(String json) throws IOException {
    return IdentityMapping.read(Files.writeString(folder.resolve("mapping.json"), json));
  }

  /** As a service with the documented mapping has them. */
  private static Issuers issuers() {
    return new Issuers(
        oidc(
            Map.of(
                "QUARKUS_OIDC_ACM_AUTH_SERVER_URL",
                ACM,
                "QUARKUS_OIDC_ACM_TOKEN_AUDIENCE",
                "nabij")),
        Optional.of(DOCUMENTED),
        "realm_access/roles",
        "municipalities");
  }

  /** Somebody whose token was checked by a tenant. */
  private static SecurityIdentity identity(String tenant, JsonObject claims) {
    String payload =
        Base64.getUrlEncoder().encodeToString(claims.encode().getBytes(StandardCharsets.UTF_8));
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(() -> "")
        .addCredential(new AccessTokenCredential("header." + payload + ".signature"))
        .addAttribute(OidcUtils.TENANT_ID_ATTRIBUTE, tenant)
        .build();
  }

  private static Issuer documented() {
    return IdentityMapping.read(DOCUMENTED).issuers().getFirst();
  }

  private static Granted acm(String... roles) {
    return documented().granted(new Claims(claims(roles)));
  }

  private static JsonObject claims(String... roles) {
    return new JsonObject()
        .put("vo_id", "somebody")
        .put("vo_doelgroepcode", "LB")
        .put("vo_orgcode", "0207.470.142")
        .put("nabij_rol_3d", new JsonArray(List.of(roles)));
  }

  private static List<Tenant> tenants(Map<String, String> environment) {
    return Tenant.of(oidc(environment));
  }

  /** What a service reads from its environment, beside what stands in its own properties. */
  private static OidcConfig oidc(Map<String, String> environment) {
    Map<String, String> own = new HashMap<>();
    own.put("quarkus.oidc.auth-server-url", MAIN);
    own.put("quarkus.oidc.console.auth-server-url", MAIN);
    own.put("quarkus.oidc.console.application-type", "web-app");
    own.put("quarkus.oidc.console.tenant-paths", "/inbox,/inbox/*");
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withSources(new EnvConfigSource(environment, 300))
            .withSources(new PropertiesConfigSource(own, "application.properties", 250))
            .withMapping(OidcConfig.class)
            .addDiscoveredConverters()
            .build();
    return config.getConfigMapping(OidcConfig.class);
  }
}
