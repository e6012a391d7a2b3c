package be.nabij.directory.routing;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * How referrals reach a contact point.
 *
 * @param channels the inbox first
 * @param responsible e-mail address of the person who keeps the entry true, or null; not published
 */
@Embeddable
public record Routing(
    @JdbcTypeCode(SqlTypes.JSON) List<Channel> channels, Capacity capacity, String responsible) {

  /** What holds where nobody said anything. */
  public static final Routing DEFAULT =
      new Routing(Channels.withInbox(List.of()), Capacity.OPEN, null);

  public Routing with(Capacity changed) {
    return new Routing(channels, changed, responsible);
  }
}
