package be.nabij.referral.metrics;

import be.nabij.platform.metrics.DatabaseFigures;
import be.nabij.platform.metrics.Figure;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Is anyone waiting? Figures over all municipalities together: the count of a small one is nearly a
 * person (ADR 0032).
 */
@ApplicationScoped
class ReferralFigures {
  /**
   * What is open, however many are closed: from one municipality to the next in the index of the
   * inbox, and there each open status. The planner would rather read all of it at once: {@code
   * offset 0} keeps it from that.
   */
  private static final String OPEN =
      """
      with recursive place (municipality) as (
          select min(municipality) from referral
          union all
          select (select min(r.municipality) from referral r where r.municipality > p.municipality)
          from place p where p.municipality is not null),
      status (code, name) as (
          values ('REQUESTED', 'requested'), ('ACCEPTED', 'accepted'),
                 ('IN_PROGRESS', 'in-progress'), ('ON_HOLD', 'on-hold')),
      age (name, from_days, until_days) as (
          values ('under-2-days', -1, 2), ('2-to-7-days', 2, 7),
                 ('1-to-4-weeks', 7, 28), ('over-4-weeks', 28, null)),
      open (status, seconds) as (
          select s.name, greatest(extract(epoch from ?::timestamptz - r.received_at), 0)
          from place p cross join lateral (
              select f.status, f.received_at from referral f
              where f.municipality = p.municipality
                and f.status in ('REQUESTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD')
              offset 0) r
          join status s on s.code = r.status)
      """;

  private static final String OPEN_BY_AGE =
      OPEN
          + """
          select s.name as status, a.name as age, count(o.status) as open
          from status s cross join age a
          left join open o on o.status = s.name
               and o.seconds >= a.from_days * 86400
               and (a.until_days is null or o.seconds < a.until_days * 86400)
          group by s.name, a.name
          """;

  private static final String OLDEST =
      OPEN
          + """
          select s.name as status, coalesce(max(o.seconds), 0) as oldest
          from status s left join open o on o.status = s.name
          group by s.name
          """;

  private static final String LATE =
      """
      select (select count(*) from referral where deadline_at < moment) as overdue,
             (select count(*) from referral
              where contact_point is null and closed_at is null) as unrouted,
             (select coalesce(greatest(extract(epoch from moment - min(act_at)), 0), 0)
              from deadline where act_at is not null) as unwatched
      from (values (?::timestamptz)) as clock (moment)
      """;

  private static final String DELIVERIES =
      """
      select c.name as channel, count(d.id) as waiting,
             coalesce(greatest(max(extract(epoch from ?::timestamptz - d.happened_at)), 0), 0)
                 as oldest
      from (values ('EMAIL', 'email'), ('WEBHOOK', 'webhook'), ('KAFKA', 'kafka'))
               as c (code, name)
      left join delivery d on d.channel = c.code and d.state = 'WAITING'
      group by c.name
      """;

  private static final String ERASURES =
      """
      select count(distinct e.id) as unfinished,
             coalesce(greatest(extract(epoch from ?::timestamptz - min(e.ordered_at)), 0), 0)
                 as oldest
      from erasure_part p join erasure e on e.id = p.erasure_id
      where p.done_at is null
      """;

  void start(@Observes StartupEvent event, DatabaseFigures figures) {
    figures.show(
        OPEN_BY_AGE,
        Figure.count(
            "open",
            "nabij.referrals.open",
            "Open referrals, by status and by time since they came in"));
    figures.show(
        OLDEST,
        Figure.seconds(
            "oldest",
            "nabij.referrals.oldest",
            "Time since the oldest open referral of this status came in, in seconds; 0 when there"
                + " is none. Requested: somebody waits and nobody has taken it up"));
    figures.show(
        LATE,
        Figure.count(
            "overdue",
            "nabij.referrals.overdue",
            "Open referrals for which something was promised by now and did not happen"),
        Figure.count(
            "unrouted",
            "nabij.referrals.unrouted",
            "Open referrals that lie with no contact point"),
        Figure.seconds(
            "unwatched",
            "nabij.deadlines.unwatched",
            "Time since a nudge or an escalation should have been sent and was not, in seconds; 0"
                + " when all were"));
    figures.show(
        DELIVERIES,
        Figure.count(
            "waiting",
            "nabij.deliveries.waiting",
            "News for contact points that is still to be delivered, by channel"),
        Figure.seconds(
            "oldest",
            "nabij.deliveries.oldest",
            "Time since the oldest undelivered news happened, in seconds; 0 when there is none"));
    figures.show(
        ERASURES,
        Figure.count(
            "unfinished",
            "nabij.erasures.unfinished",
            "Erasures of which another service still has to do its part"),
        Figure.seconds(
            "oldest",
            "nabij.erasures.oldest",
            "Time since the oldest unfinished erasure was ordered, in seconds; 0 when there is"
                + " none"));
  }
}
