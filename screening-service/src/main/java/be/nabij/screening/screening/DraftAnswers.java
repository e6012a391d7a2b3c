package be.nabij.screening.screening;

import be.nabij.screening.context.Context;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/**
 * What a draft holds from now on.
 *
 * @param answers by item id; those before are replaced
 * @param context replaces the one before; kept as it was when left out
 */
record DraftAnswers(
    @NotNull(message = "The answers are required.") Map<String, String> answers,
    @Valid Context context) {

  boolean inDanger() {
    return context != null && context.isAcuteDanger();
  }
}
