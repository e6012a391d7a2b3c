package be.nabij.screening.context;

import be.nabij.platform.language.Translated;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One of the eight intervention profiles (Machielse, 2011), placed by how long the problem lasts,
 * whether the person looks for company and how they cope. An aid: it never stands for the person
 * (DR-26).
 *
 * @param id slug of the published Dutch name
 */
public record Profile(
    String id,
    Translated name,
    Translated description,
    Band band,
    boolean participationOriented,
    Context.Coping coping) {

  @JsonIgnore
  boolean isAt(Band someBand, Context context) {
    return band == someBand
        && Boolean.valueOf(participationOriented).equals(context.participationOriented())
        && coping == context.coping();
  }

  /**
   * The two bands of the published scheme: situational holds what threatens and what is recent,
   * structural what has lasted many years, alone or with other problems.
   */
  public enum Band {
    SITUATIONAL,
    STRUCTURAL;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
