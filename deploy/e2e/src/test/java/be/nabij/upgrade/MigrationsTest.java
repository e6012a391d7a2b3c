package be.nabij.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the migrations of every module against the last release. When a release is cut, this test
 * writes down what it holds: {@code -Dnabij.release=0.2.0}.
 */
class MigrationsTest {
  private static final Path ROOT = Path.of("../..");
  private static final String RELEASE = "nabij.release";

  private final Map<String, ReleasedMigrations> modules = new LinkedHashMap<>();

  MigrationsTest() throws IOException {
    modules.put(
        "platform",
        new ReleasedMigrations(ROOT.resolve("platform"), "src/main/resources/db/platform"));
    for (String service :
        List.of(
            "screening-service",
            "referral-service",
            "directory-service",
            "interventions-service")) {
      modules.put(
          service,
          new ReleasedMigrations(ROOT.resolve(service), "src/main/resources/db/migration"));
    }
  }

  @Test
  void a_released_migration_is_never_changed() throws IOException {
    for (ReleasedMigrations module : modules.values()) {
      if (System.getProperty(RELEASE) != null) {
        module.release(System.getProperty(RELEASE));
      }
    }
    for (Map.Entry<String, ReleasedMigrations> module : modules.entrySet()) {
      assertThat(module.getValue().isEmpty())
          .as("%s knows no released migrations", module.getKey())
          .isFalse();
      assertThat(module.getValue().changed())
          .as("Changed since they were released; write a new migration instead")
          .isEmpty();
    }
  }

  @Test
  void the_release_before_works_on_with_every_migration_since() throws IOException {
    List<String> faults = new ArrayList<>();
    for (ReleasedMigrations module : modules.values()) {
      SideBySide sideBySide = new SideBySide(module.releases());
      for (Path file : module.sinceRelease()) {
        faults.addAll(sideBySide.faults(file.getFileName().toString(), Files.readString(file)));
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table referral",
        "drop table if exists referral cascade",
        "DROP VIEW open_referral",
        "drop function protect(text)",
        "alter table referral rename column reference to code",
        "alter table referral rename to warm_referral",
        "alter table referral drop column reference",
        "alter table referral drop if exists reference",
        "alter table referral add column x text, drop column reference",
        "alter table only referral alter column reference type integer using reference::integer",
        "alter table referral alter reference set data type bigint",
        "alter table referral alter column reference set not null",
        "alter table referral alter column revision drop default",
        "alter table referral add column region text not null",
        "alter table referral add region text not null",
        "alter table referral add column a text not null default '', add column b text not null",
        "alter table referral add constraint short check (length(reference) < 10)",
        "alter table referral add unique (reference)",
        "alter table referral add foreign key (zone) references zone (id) not valid",
        "create unique index referral_reference on referral (reference)",
        "alter table referral enable row level security",
        "create policy walled on referral using (true)",
        "create trigger checked before insert on referral for each row execute function check_it()",
        "call protect('referral')",
        "alter type state rename value 'open' to 'opened'",
        "truncate referral",
        "revoke insert on referral from referral_app",
        "do $$ begin alter table referral drop column reference; end $$",
        "create table region (id uuid primary key); alter table referral drop column reference"
      })
  void what_the_release_before_cannot_live_with_is_refused(String sql) {
    assertThat(new SideBySide(Set.of("0.1.0")).faults("V99__bad.sql", sql + ";"))
        .singleElement()
        .asString()
        .startsWith("V99__bad.sql ")
        .contains("docs/upgrading.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table region (id uuid primary key, name text not null, unique (name))",
        "create table region (id uuid primary key); alter table region add constraint c check"
            + " (true)",
        "create table region (name text); create unique index region_name on region (name); drop"
            + " table region",
        "alter table referral add column region text",
        "alter table referral add column region text not null default 'none; drop table referral'",
        "alter table referral add column if not exists counted bigint not null generated always as"
            + " identity",
        "alter table referral alter column reference drop not null",
        "alter table referral drop constraint referral_reference_check",
        "create index referral_region on referral (region)",
        "drop index referral_region",
        "create or replace function protect(name text) returns void language sql as 'select 1'",
        "update referral set region = '11' where region is null",
        "insert into region values ('rename', 'drop column')",
        "-- drop table referral\nselect 1"
      })
  void what_the_release_before_does_not_notice_is_allowed(String sql) {
    assertThat(new SideBySide(Set.of("0.1.0")).faults("V99__good.sql", sql + ";")).isEmpty();
  }

  @Test
  void what_a_release_has_stopped_using_may_go_in_the_next() {
    String drop =
        """
        -- The reference stands in the summary; unused since 0.2.0.
        alter table referral drop column reference;
        """;
    assertThat(new SideBySide(Set.of("0.1.0", "0.2.0")).faults("V99__contract.sql", drop))
        .isEmpty();
    assertThat(new SideBySide(Set.of("0.1.0")).faults("V99__contract.sql", drop))
        .singleElement()
        .asString()
        .contains("release 0.2.0 has not been cut");
  }

  @Test
  void the_word_of_one_statement_does_not_excuse_the_next() {
    assertThat(
            new SideBySide(Set.of("0.1.0"))
                .faults(
                    "V99__two.sql",
                    """
                    -- unused since 0.1.0
                    alter table referral drop column reference;
                    alter table referral drop column summary;
                    """))
        .singleElement()
        .asString()
        .contains("summary");
  }

  @Test
  void a_release_holds_what_there_is_when_it_is_cut(@TempDir Path module) throws IOException {
    Path migrations = Files.createDirectories(module.resolve("db"));
    Path first = Files.writeString(migrations.resolve("V1__first.sql"), "create table a ();");
    new ReleasedMigrations(module, "db").release("0.1.0");
    Path tenth = Files.writeString(migrations.resolve("V10__later.sql"), "create table c ();");
    Path second = Files.writeString(migrations.resolve("V2__second.sql"), "create table b ();");

    ReleasedMigrations released = new ReleasedMigrations(module, "db");
    assertThat(released.releases()).containsExactly("0.1.0");
    assertThat(released.sinceRelease()).containsExactly(second, tenth);
    assertThat(released.changed()).isEmpty();

    Files.writeString(first, "create table a (id uuid);");
    assertThat(released.changed()).containsExactly(first.toString());
    Files.delete(first);
    assertThat(released.changed()).containsExactly(first.toString());
  }
}
