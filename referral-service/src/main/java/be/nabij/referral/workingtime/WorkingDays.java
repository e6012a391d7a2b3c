package be.nabij.referral.workingtime;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The days on which somebody may be expected to work in Belgium: Monday to Friday, but not on the
 * ten legal public holidays (royal decree of 18 April 1974, art. 1). Days that one community or
 * service keeps free besides are working days here.
 */
public final class WorkingDays {
  private static final HolidayManager HOLIDAYS =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.BELGIUM));

  private WorkingDays() {}

  public static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !HOLIDAYS.isHoliday(day);
  }
}
