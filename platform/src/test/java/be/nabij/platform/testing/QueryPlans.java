package be.nabij.platform.testing;

import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** How often Hibernate had to plan a query because it did not find the plan of the last time. */
public final class QueryPlans {

  private QueryPlans() {}

  /**
   * @param question asked once before anything is counted
   * @return plans made while it is asked again that many times, by whatever runs meanwhile too
   */
  public static long madeByAsking(Runnable question, int times, SessionFactory sessions) {
    Statistics statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      question.run();
      long before = statistics.getQueryPlanCacheMissCount();
      for (int asked = 0; asked < times; asked++) {
        question.run();
      }
      return statistics.getQueryPlanCacheMissCount() - before;
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }
}
