package be.nabij.referral.duplicate;

import be.nabij.platform.datafile.DataFile;
import be.nabij.platform.language.Translated;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralAccess;
import be.nabij.referral.referral.Referrals;
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.wall.Wall;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Other referrals of what seems to be the same person, and the one that a referral went on in. */
@Startup
@ApplicationScoped
public class Duplicates {
  private static final int MOST = 20;

  private final DataSource database;
  private final Referrals referrals;
  private final ReferralAccess access;
  private final Wall wall;
  private final Map<String, Translated> standing;

  Duplicates(
      DataSource database,
      Referrals referrals,
      ReferralAccess access,
      Wall wall,
      ObjectMapper mapper) {
    this.database = database;
    this.referrals = referrals;
    this.access = access;
    this.wall = wall;
    this.standing =
        mapper.convertValue(
            DataFile.read(
                "duplicate/standing.json",
                "duplicate/standing.schema.json",
                JsonNode.class,
                mapper),
            new TypeReference<>() {});
  }

  /** In the same municipality, newest first, 20 at most; none once the contact details are gone. */
  @Transactional
  public List<PossibleDuplicate> of(Referral referral) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select r.id, r.reference, r.status, r.received_at
                from referral r
                where r.municipality = ?
                  and r.id in (select other.referral_id
                               from fingerprint mine
                                        join fingerprint other on other.hash = mine.hash
                               where mine.referral_id = ? and other.referral_id <> mine.referral_id)
                order by r.id desc
                limit ?
                """)) {
      select.setString(1, referral.municipality());
      select.setObject(2, referral.id());
      select.setInt(3, MOST);
      ResultSet row = select.executeQuery();
      List<PossibleDuplicate> found = new ArrayList<>();
      while (row.next()) {
        found.add(
            new PossibleDuplicate(
                row.getObject(1, UUID.class),
                row.getString(2),
                ReferralStatus.valueOf(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant()));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Duplicates could not be looked for", e);
    }
  }

  /** Whether they have something in common by which a person is known. */
  boolean areAlike(Referral one, Referral other) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select exists (select from fingerprint a join fingerprint b on b.hash = a.hash"
                    + " where a.referral_id = ? and b.referral_id = ?)")) {
      select.setObject(1, one.id());
      select.setObject(2, other.id());
      ResultSet row = select.executeQuery();
      row.next();
      return row.getBoolean(1);
    } catch (SQLException e) {
      throw new IllegalStateException("Referrals could not be compared", e);
    }
  }

  /**
   * The referral in which this one goes on, wherever that lies by now: whoever referred the person
   * is told what comes of it, also when it was another partner's first.
   *
   * @return null when it was not joined with another
   */
  @Transactional
  public GoesOnIn goesOnIn(Referral referral, Locale language) {
    if (referral.joinedTo() == null) {
      return null;
    }
    Referral other = wall.lifted(() -> last(referral));
    boolean visible = access.maySee(other);
    return new GoesOnIn(
        visible ? other.id() : null,
        visible ? other.reference() : null,
        other.status(),
        standing.get(other.status().code()).in(language));
  }

  /** That one may have been joined with a still earlier one later on. */
  private Referral last(Referral referral) {
    Referral last = referral;
    while (last.joinedTo() != null) {
      last = referrals.findById(last.joinedTo());
    }
    return last;
  }

  /**
   * A referral with the same phone, e-mail or reference of the partner.
   *
   * @param reference what people call it
   */
  public record PossibleDuplicate(
      UUID id, String reference, ReferralStatus status, Instant receivedAt) {}

  /**
   * @param id absent when the caller may not see that referral, as is {@code reference}
   * @param text where it stands, in plain words
   */
  public record GoesOnIn(UUID id, String reference, ReferralStatus status, String text) {}
}
