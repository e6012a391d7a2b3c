package be.nabij.image;

import be.nabij.local.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/**
 * The Java that services run on in an image: the modules they need of the JDK that builds. So the
 * image holds exactly the Java its AOT caches were made with, whatever it is based on (ADR 0031).
 */
final class JavaRuntime {

  /**
   * All of Java SE, so that nobody has to keep a list in step with the libraries; and of the rest
   * what the libraries look for (Unsafe, zip file systems, socket options, DNS), the texts of other
   * languages than English, and what helps who looks for a fault (jcmd, flight recordings).
   */
  private static final String MODULES =
      "java.se,jdk.unsupported,jdk.zipfs,jdk.net,jdk.naming.dns,jdk.charsets,jdk.localedata,jdk.jcmd,jdk.jfr,jdk.management";

  private static final String LANGUAGES = "nl,en,fr,de";

  private JavaRuntime() {}

  /**
   * Makes it, unless the same JDK already has.
   *
   * @throws IllegalStateException when this JDK cannot
   */
  static void make(Path home) {
    make(home, MODULES);
  }

  static void make(Path home, String modules) {
    Path made = home.resolveSibling(home.getFileName() + ".made-of");
    String madeOf = System.getProperty("java.home") + " " + Runtime.version() + " " + modules;
    try {
      if (Files.isRegularFile(made) && Files.readString(made).equals(madeOf)) {
        return;
      }
      Folders.delete(home);
      Files.createDirectories(home.getParent());
      link(home, modules);
      Files.writeString(made, madeOf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void link(Path home, String modules) {
    ToolProvider jlink =
        ToolProvider.findFirst("jlink")
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "%s has no jlink: take a whole JDK 25, not a runtime"
                            .formatted(System.getProperty("java.home"))));
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int code =
        jlink.run(
            out,
            out,
            "--add-modules",
            modules,
            "--include-locales=" + LANGUAGES,
            "--no-header-files",
            "--no-man-pages",
            "--output",
            home.toString());
    if (code != 0) {
      throw new IllegalStateException("No Java runtime could be made: " + said);
    }
  }
}
