package be.nabij.directory.console;

import be.nabij.directory.municipality.Places;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.ProblemException;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Who sits at the console, and for which municipalities. */
@Named("desk")
@RequestScoped
public class Desk {
  private final Caller caller;
  private final Places places;

  Desk(Caller caller, Places places) {
    this.caller = caller;
    this.places = places;
  }

  /** User name. */
  public String user() {
    return caller.name();
  }

  /** The municipalities that this editor works for, by name. */
  List<Own> all() {
    Map<String, String> names = places.names();
    return caller.municipalities(Roles.DIRECTORY_EDITOR).stream()
        .filter(names::containsKey)
        .map(nisCode -> new Own(nisCode, names.get(nisCode)))
        .sorted(Comparator.comparing(Own::name))
        .toList();
  }

  /**
   * @throws ProblemException 404, as if it did not exist, when it is not one of the editor's own
   */
  Own own(String nisCode) {
    return all().stream()
        .filter(one -> one.nisCode().equals(nisCode))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("municipality"));
  }

  /** A municipality of this editor. */
  @TemplateData
  public record Own(String nisCode, String name) {}
}
