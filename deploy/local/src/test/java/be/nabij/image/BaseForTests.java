package be.nabij.image;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * A base made of this machine's glibc, for tests only: a real one comes from people who keep it
 * safe.
 */
final class BaseForTests {

  private static final String[] GLIBC = {
    "libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libnss_files.so.2"
  };

  private BaseForTests() {}

  /**
   * @param folder takes the file, and what it is made of
   */
  static Path madeIn(Path folder) throws Exception {
    FileEntriesLayer.Builder files = FileEntriesLayer.builder().setName("glibc");
    Path loader =
        Files.exists(Path.of("/lib64/ld-linux-x86-64.so.2"))
            ? Path.of("/lib64/ld-linux-x86-64.so.2")
            : Path.of("/lib/ld-linux-aarch64.so.1");
    files.addEntry(
        loader.toRealPath(),
        AbsoluteUnixPath.fromPath(loader),
        FilePermissions.fromOctalString("755"));
    try (var libraries = Files.list(Path.of("/usr/lib"))) {
      Path found =
          libraries
              .map(architecture -> architecture.resolve("libc.so.6"))
              .filter(Files::exists)
              .findFirst()
              .orElse(Path.of("/usr/lib64/libc.so.6"))
              .getParent();
      for (String library : GLIBC) {
        if (Files.exists(found.resolve(library))) {
          files.addEntry(
              found.resolve(library).toRealPath(),
              AbsoluteUnixPath.fromPath(
                  Path.of("/lib").resolve(found.getFileName()).resolve(library)),
              FilePermissions.fromOctalString("755"));
        }
      }
    }
    Path users = Files.writeString(folder.resolve("passwd"), "root:x:0:0:root:/:/none\n");
    files.addEntry(users, AbsoluteUnixPath.get("/etc/passwd"));
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    files.addEntry(temporary, AbsoluteUnixPath.get("/tmp"), FilePermissions.fromOctalString("777"));
    Path tar = folder.resolve("base.tar");
    Jib.fromScratch()
        .setPlatforms(Set.of(BaseImage.platform()))
        .addFileEntriesLayer(files.build())
        .setEnvironment(java.util.Map.of("BASE", "for-tests"))
        .containerize(
            Containerizer.to(TarImage.at(tar).named("base"))
                .setOfflineMode(true)
                .setBaseImageLayersCache(folder.resolve("layers"))
                .setApplicationLayersCache(folder.resolve("layers")));
    return tar;
  }
}
