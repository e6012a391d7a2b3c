package be.nabij.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainedServiceTest {

  @TempDir Path root;
  private ProjectFolder project;
  private Path packaged;
  private TrainedService service;

  @BeforeEach
  void aPackagedService() throws IOException {
    project = new ProjectFolder(root);
    packaged = project.serviceJar("referral-service").getParent();
    Files.createDirectories(packaged.resolve("app"));
    Files.writeString(packaged.resolve("quarkus-run.jar"), "starts it");
    Files.writeString(packaged.resolve("app/referral-service.jar"), "what it does");
    service = TrainedService.of(project, NabijService.REFERRAL);
  }

  @Test
  void it_is_current_once_its_cache_is_kept_and_until_something_is_packaged() throws IOException {
    assertThat(service.isCurrent()).isFalse();

    service.prepare();
    aRuntime();
    assertThat(service.isCurrent()).isFalse();
    Files.writeString(service.recording(), "what was loaded");
    assertThat(service.isCurrent()).isFalse();

    service.keep();
    assertThat(service.isCurrent()).isTrue();
    assertThat(service.cache()).hasContent("what was loaded");

    Files.writeString(packaged.resolve("app/referral-service.jar"), "what it does since");
    assertThat(service.isCurrent()).isFalse();

    service.prepare();
    assertThat(service.cache()).doesNotExist();
  }

  @Test
  void every_file_of_the_copy_has_the_time_it_has_in_an_image() throws IOException {
    service.prepare();

    assertThat(service.app().resolve("app/referral-service.jar")).hasContent("what it does");
    assertThat(Files.getLastModifiedTime(service.jar()))
        .isEqualTo(FileTime.from(TrainedService.FILE_TIME));
  }

  @Test
  void a_training_that_left_no_cache_and_a_service_that_is_not_built_are_told() throws IOException {
    service.prepare();
    assertThatThrownBy(service::keep).hasMessage("referral-service left no cache");

    assertThatThrownBy(TrainedService.of(project, NabijService.DIRECTORY)::prepare)
        .hasMessageContaining("directory-service is not built");
  }

  private void aRuntime() throws IOException {
    Path java = service.runtime().resolve("bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, "");
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }
}
