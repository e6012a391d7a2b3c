package be.nabij.screening.context;

import be.nabij.platform.datafile.DataFile;
import be.nabij.platform.language.Translated;
import be.nabij.screening.context.Profile.Band;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds the intervention profile that fits what the conversation brought. */
@Startup
@ApplicationScoped
public class Profiles {
  private final File file;

  Profiles(ObjectMapper mapper) {
    file =
        DataFile.read("context/profiles.json", "context/profiles.schema.json", File.class, mapper);
  }

  /** How far the way to a profile has come, and the profile at its end. */
  public Profiling of(Context context) {
    boolean nothingTold =
        context.problemDuration() == null
            && context.participationOriented() == null
            && context.coping() == null;
    if (nothingTold) {
      return new Profiling.NotAsked();
    }
    Band band = band(context);
    if (band == null) {
      return new Profiling.Underway("problemDuration");
    }
    if (context.participationOriented() == null) {
      return new Profiling.Underway("participationOriented");
    }
    if (context.coping() == null) {
      return new Profiling.Underway("coping");
    }
    return new Profiling.Found(
        at(band, context), context.problemDuration() == null && band == Band.STRUCTURAL);
  }

  public Optional<Profile> find(String id) {
    return file.profiles().stream().filter(profile -> profile.id().equals(id)).findFirst();
  }

  /** Says that a profile is an aid (DR-26). */
  public Translated remark() {
    return file.remark();
  }

  private Profile at(Band band, Context context) {
    return file.profiles().stream()
        .filter(profile -> profile.isAt(band, context))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No profile is placed here"));
  }

  private static Band band(Context context) {
    if (context.problemDuration() != null) {
      return switch (context.problemDuration()) {
        case THREATENING, SITUATIONAL -> Band.SITUATIONAL;
        case STRUCTURAL, STRUCTURAL_COMPLEX -> Band.STRUCTURAL;
      };
    }
    if (context.effectiveDuration() == null) {
      return null;
    }
    return context.isChronic() ? Band.STRUCTURAL : Band.SITUATIONAL;
  }

  record File(Translated remark, String source, List<Profile> profiles) {}
}
