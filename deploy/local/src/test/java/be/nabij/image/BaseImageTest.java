package be.nabij.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseImageTest {

  /** Nobody listens on this port of this machine. */
  private static final String UNREACHABLE = "localhost:1/base:1";

  @TempDir Path folder;

  @Test
  void a_base_that_is_a_file_is_taken_as_it_is() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.tar"), "");

    assertThat(BaseImage.file(file.toString(), folder.resolve("images"))).isEqualTo(file);
  }

  @Test
  void a_base_that_cannot_be_had_is_told_with_what_to_do() {
    assertThatThrownBy(() -> BaseImage.file(UNREACHABLE, folder))
        .isInstanceOf(BaseImage.Unreachable.class)
        .hasMessageContaining("The images are based on localhost:1/base:1, and it cannot be had")
        .hasMessageContaining("NABIJ_IMAGE_BASE=")
        .hasMessageContaining("docker save");
    assertThatThrownBy(() -> BaseImage.file(folder.resolve("none.tar").toString(), folder))
        .isInstanceOf(BaseImage.Unreachable.class)
        .hasMessageContaining("there is no such file");
    assertThatThrownBy(() -> BaseImage.file("not a Name", folder))
        .isInstanceOf(BaseImage.Unreachable.class)
        .hasMessageContaining("neither a file that ends in .tar nor the name of an image");
  }

  @Test
  void a_base_that_was_fetched_goes_on_serving_but_not_for_another() throws IOException {
    Path fetched = Files.writeString(folder.resolve("base.tar"), "fetched before");
    Files.writeString(folder.resolve("base.tar.of"), UNREACHABLE);

    assertThat(BaseImage.file(UNREACHABLE, folder)).isEqualTo(fetched).hasContent("fetched before");
    assertThatThrownBy(() -> BaseImage.file("localhost:1/other:1", folder))
        .isInstanceOf(BaseImage.Unreachable.class);
  }
}
