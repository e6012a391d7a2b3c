package be.nabij.screening.screening;

import be.nabij.screening.consent.CheckedReferral;
import be.nabij.screening.context.Context;
import be.nabij.screening.instrument.Instrument;
import be.nabij.screening.screening.NewScreening.Subject;
import java.util.Map;

/**
 * A screening whose input was found good.
 *
 * @param municipality NIS code, null when neither it nor a postal code was told
 * @param referral null when a warm referral was not asked for
 */
record CheckedScreening(
    Instrument instrument,
    Subject subject,
    String municipality,
    Map<String, String> answers,
    Context context,
    CheckedReferral referral) {}
