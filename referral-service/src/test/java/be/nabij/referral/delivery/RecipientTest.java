package be.nabij.referral.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.referral.contactpoint.Channel;
import be.nabij.referral.contactpoint.ContactPoint;
import be.nabij.referral.contactpoint.ContactPointMother;
import be.nabij.referral.contactpoint.StandIn;
import be.nabij.referral.referral.Kind;
import be.nabij.referral.referral.Referral;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who hears of what, and when it is tried again. */
class RecipientTest {
  private static final ContactPoint LIER =
      ContactPointMother.of(
          "12021",
          "OCMW Lier",
          List.of(
              new Channel(Channel.Kind.INBOX, null, null, null),
              new Channel(Channel.Kind.EMAIL, "lier@example.org", null, null),
              new Channel(Channel.Kind.KAFKA, null, null, "nabij.contact-point.12021")),
          List.of(
              new StandIn("zone-coordinator", "Zone", "Pallieterland", null, "zone@example.org"),
              new StandIn("caw", "CAW", null, "+3278150300", "caw@example.org")));

  @Test
  void a_new_referral_is_told_over_every_channel_and_to_nobody_else() {
    assertThat(told("routed", News.NEW_REFERRAL))
        .containsExactly(
            new Recipient(News.NEW_REFERRAL, Channel.Kind.INBOX, null),
            new Recipient(News.NEW_REFERRAL, Channel.Kind.EMAIL, "lier@example.org"),
            new Recipient(News.NEW_REFERRAL, Channel.Kind.KAFKA, "nabij.contact-point.12021"));
  }

  @Test
  void of_a_missed_deadline_who_coordinates_the_zone_hears_too() {
    assertThat(told("deadline-missed", News.OVERDUE))
        .contains(
            new Recipient(News.OVERDUE, Channel.Kind.EMAIL, "lier@example.org"),
            new Recipient(News.OVERDUE_IN_ZONE, Channel.Kind.EMAIL, "zone@example.org"))
        .noneMatch(recipient -> "caw@example.org".equals(recipient.address()));
  }

  @Test
  void only_what_the_contact_point_has_to_know_is_news() {
    assertThat(News.of("routed", data())).contains(News.NEW_REFERRAL);
    assertThat(News.of("forwarded", data())).contains(News.NEW_REFERRAL);
    assertThat(News.of("nudged", data())).contains(News.REMINDER);
    assertThat(News.of("deadline-missed", data().put("escalatedTo", "zone-coordinator")))
        .contains(News.OVERDUE);
    assertThat(News.of("deadline-missed", data().put("escalatedTo", "fallback")))
        .contains(News.NEW_REFERRAL);
    assertThat(News.of("message-sent", data().put("from", "referrer"))).contains(News.MESSAGE);
    assertThat(News.of("message-sent", data().put("from", "contact-point"))).isEmpty();
    assertThat(News.of("accepted", data())).isEmpty();
  }

  @Test
  void pauses_grow_from_seconds_to_days_and_end() {
    Random chance = new Random(1);
    assertThat(Pauses.after(1, chance).orElseThrow())
        .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
    assertThat(Pauses.after(9, chance).orElseThrow())
        .isBetween(Duration.ofHours(24), Duration.ofHours(29));
    assertThat(Pauses.after(10, chance)).isEqualTo(Optional.empty());
  }

  @Test
  void a_full_lane_leaves_room_in_others() {
    Lanes lanes = new Lanes(2, 3);
    assertThat(lanes.enter("slow")).isTrue();
    assertThat(lanes.enter("slow")).isTrue();
    assertThat(lanes.enter("slow")).isFalse();
    assertThat(lanes.full()).containsExactly("slow");
    assertThat(lanes.enter("other")).isTrue();
    assertThat(lanes.isRoomAnywhere()).isFalse();
    lanes.leave("slow");
    assertThat(lanes.full()).isEmpty();
    assertThat(lanes.enter("slow")).isTrue();
  }

  private static List<Recipient> told(String what, News news) {
    Instant now = Instant.parse("2026-11-21T09:00:00Z");
    UUID id = UUID.fromString("0198f000-0000-7000-8000-000000000002");
    Referral referral =
        new Referral(
            id,
            Referral.Origin.screening(
                Kind.SCREENING, id, id, null, "partner-app", "12021", "normal"),
            null,
            null,
            now);
    referral.route(LIER, now);
    return Recipient.of(referral, LIER, news, what);
  }

  private static ObjectNode data() {
    return JsonNodeFactory.instance.objectNode();
  }
}
