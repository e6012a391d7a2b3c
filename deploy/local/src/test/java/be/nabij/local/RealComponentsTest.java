package be.nabij.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealComponentsTest {

  private static final Path FOLDER = Path.of("target", "test-components");
  private static LocalStack stack;

  @BeforeAll
  static void start() throws IOException {
    Folders.delete(FOLDER);
    stack = new LocalStack(ProjectFolder.find(), FOLDER, Ports.free(), System.out::println);
    stack.startInfrastructure();
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"screening", "referral", "directory", "interventions"})
  void each_database_belongs_to_a_role_that_is_no_superuser(String database) throws SQLException {
    try (Connection connection = stack.postgres().connect(database)) {
      assertThat(
              one(
                  connection,
                  "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"))
          .isEqualTo(database);
      assertThat(one(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
          .isEqualTo("f");
      assertThat(one(connection, "SHOW server_version_num")).startsWith("18");
    }
  }

  @Test
  void a_commit_survives_a_power_cut() throws SQLException {
    try (Connection connection = stack.postgres().connect("screening")) {
      assertThat(one(connection, "SHOW fsync")).isEqualTo("on");
      assertThat(one(connection, "SHOW synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void a_wrong_password_is_refused() {
    assertThatThrownBy(
            () ->
                java.sql.DriverManager.getConnection(
                    stack.postgres().jdbcUrl("screening"), "screening", "wrong"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void a_role_does_not_enter_the_database_of_another_service() {
    assertThatThrownBy(
            () ->
                java.sql.DriverManager.getConnection(
                    stack.postgres().jdbcUrl("referral"), "screening", "screening"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"directory", "interventions"})
  void search_finds_what_is_spelt_almost_right(String database) throws SQLException {
    try (Connection connection = stack.postgres().connect(database)) {
      assertThat(one(connection, "SELECT similarity(unaccent('Café'), 'cafe') = 1")).isEqualTo("t");
      assertThat(one(connection, "SELECT lower('ÉÉN')")).isEqualTo("één");
      // Four trigrams: the accented letters count as letters.
      assertThat(one(connection, "SELECT cardinality(show_trgm('één'))")).isEqualTo("4");
    }
  }

  @Test
  void a_killed_server_comes_back_with_its_data() throws SQLException {
    try (Connection connection = stack.postgres().connect("referral");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");
    }

    stack.postgres().kill();
    assertThat(stack.postgres().isRunning()).isFalse();
    stack.postgres().start();

    try (Connection connection = stack.postgres().connect("referral")) {
      assertThat(one(connection, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void each_topic_has_three_partitions_and_a_dead_letter_topic() throws Exception {
    try (Admin admin = stack.kafka().admin()) {
      List<String> names = new ArrayList<>(LocalKafka.TOPICS);
      LocalKafka.TOPICS.forEach(topic -> names.add(topic + ".dlq"));

      Map<String, TopicDescription> topics =
          admin.describeTopics(names).allTopicNames().get(30, TimeUnit.SECONDS);

      assertThat(topics.values()).hasSize(8).allMatch(topic -> topic.partitions().size() == 3);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nabij.screenings, cleanup.policy, delete",
    "nabij.screenings, max.message.bytes, 1048576",
    "nabij.screenings.dlq, max.message.bytes, 2097152",
    "nabij.contact-points, cleanup.policy, compact",
    "nabij.contact-points.dlq, cleanup.policy, delete",
    "nabij.interventions, cleanup.policy, compact"
  })
  void a_topic_is_configured_for_its_use(String topic, String setting, String value)
      throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = stack.kafka().admin()) {
      Config config =
          admin.describeConfigs(List.of(resource)).all().get(30, TimeUnit.SECONDS).get(resource);

      assertThat(config.get(setting).value()).isEqualTo(value);
    }
  }

  @Test
  void a_topic_does_not_come_into_being_by_writing_to_it() {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", stack.kafka().bootstrapServers(), "max.block.ms", 1500);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      assertThatThrownBy(
              () ->
                  producer
                      .send(new ProducerRecord<>("nabij.misspelt", "x"))
                      .get(10, TimeUnit.SECONDS))
          .hasMessageContaining("nabij.misspelt");
    }
  }

  @Test
  void a_killed_broker_comes_back_with_its_topics() throws Exception {
    stack.kafka().kill();
    assertThat(stack.kafka().isRunning()).isFalse();
    stack.kafka().start();

    try (Admin admin = stack.kafka().admin()) {
      assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS))
          .containsAll(LocalKafka.TOPICS);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "handler-lier, case-handler, 12021",
    "handler-nijlen, case-handler, 12026",
    "coordinator-pallieterland, coordinator, 12002 12009 12021 12026 11035",
    "editor-lier, directory-editor, 12021",
    "editor-pallieterland, directory-editor, 12021 12026",
    "catalogue-editor, catalogue-editor,",
    "catalogue-editor-lier, catalogue-editor, 12021",
    "catalogue-editor-neteland, catalogue-editor, 13010 13011 13012 13029 13044",
    "operator, operator,"
  })
  void a_person_has_a_role_and_municipalities(String user, String role, String municipalities)
      throws Exception {
    JsonNode claims = claims(stack.keycloak().userToken(user));

    assertThat(claims.at("/realm_access/roles")).extracting(JsonNode::asText).containsExactly(role);
    assertThat(claims.path("municipalities"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder(
            municipalities == null ? new String[0] : municipalities.split(" "));
    assertThat(claims.path("preferred_username").asText()).isEqualTo(user);
    assertThat(claims.path("iss").asText()).isEqualTo(stack.keycloak().realmUrl());
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(15 * 60);
  }

  @ParameterizedTest
  @CsvSource({
    "partner-app, partner",
    "other-partner, partner",
    "screening-service, service",
    "referral-service, service",
    "directory-service, service",
    "interventions-service, service"
  })
  void a_client_has_a_role(String client, String role) throws Exception {
    JsonNode claims = claims(stack.keycloak().clientToken(client));

    assertThat(claims.at("/realm_access/roles")).extracting(JsonNode::asText).containsExactly(role);
    assertThat(claims.path("azp").asText()).isEqualTo(client);
  }

  private static String one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static JsonNode claims(String token) throws Exception {
    String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(payload));
  }
}
