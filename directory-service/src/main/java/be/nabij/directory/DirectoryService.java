package be.nabij.directory;

import be.nabij.directory.referencedata.ImportCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Runs the service; or, when that is asked for, one command beside it. */
@QuarkusMain
public final class DirectoryService {
  private DirectoryService() {}

  /** Without arguments, the service; see {@link ImportCommand} for the other. */
  public static void main(String... arguments) {
    if (arguments.length > 0 && arguments[0].equals(ImportCommand.NAME)) {
      // A service may be running beside it: its port and its times of work are its own.
      System.setProperty("quarkus.http.host-enabled", "false");
      System.setProperty("quarkus.scheduler.enabled", "false");
      System.setProperty("quarkus.log.console.stderr", "true");
      Quarkus.run(ImportCommand.class, arguments);
    } else {
      Quarkus.run(arguments);
    }
  }
}
