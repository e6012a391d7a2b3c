package be.nabij.referral.audit;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralAccess;
import be.nabij.referral.referral.Referrals;
import be.nabij.referral.wall.Wall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The log of who was shown what of a person: only added to, and chained so that a change is found.
 */
@ApplicationScoped
public class Audit {
  private final DataSource database;
  private final Referrals referrals;
  private final ReferralAccess access;
  private final Wall wall;
  private final Caller caller;
  private final Clock clock;

  Audit(
      DataSource database,
      Referrals referrals,
      ReferralAccess access,
      Wall wall,
      Caller caller,
      Clock clock) {
    this.database = database;
    this.referrals = referrals;
    this.access = access;
    this.wall = wall;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Writes down that the caller is shown something, in the transaction in which it is read: without
   * an entry nothing is shown.
   *
   * @param purpose code that {@link Purposes#asked} gave
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(Referral referral, Shown shown, String purpose) {
    try (Connection connection = database.getConnection()) {
      AuditChain chain = new AuditChain(connection, referral.municipality());
      AuditChain.End end = chain.lock();
      chain.add(
          new AuditEntry(
              referral.municipality(),
              end.position() + 1,
              referral.id(),
              clock.instant(),
              caller.name(),
              caller.client(),
              role(referral),
              shown.code(),
              purpose),
          end.hash());
    } catch (SQLException e) {
      throw new IllegalStateException("The look could not be written down", e);
    }
  }

  private String role(Referral referral) {
    return Stream.of(
            Roles.CASE_HANDLER, Roles.COORDINATOR, Roles.PARTNER, Roles.OPERATOR, Roles.SERVICE)
        .filter(role -> access.has(role, referral))
        .findFirst()
        .orElse(null);
  }

  /**
   * What stands in the log of one referral, newest first; also after the referral was erased.
   *
   * @throws ProblemException 404 when the caller may not see the referral
   */
  @Transactional
  Found of(UUID referralId, PageQuery page) {
    Optional<Referral> referral = wall.lifted(() -> referrals.findByIdOptional(referralId));
    referral.ifPresent(access::require);
    List<AuditEntry> entries = entries(referralId);
    if (referral.isEmpty() && entries.isEmpty()) {
      throw ProblemException.notFound("referral");
    }
    return new Found(
        entries.stream().skip(page.offset()).limit(page.size()).toList(), entries.size());
  }

  /** Those that the caller may see, newest first. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<AuditEntry> entries(UUID referralId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select "
                    + AuditChain.COLUMNS
                    + " from audit_entry where referral_id = ? order by at desc, position desc")) {
      select.setObject(1, referralId);
      ResultSet row = select.executeQuery();
      List<AuditEntry> entries = new ArrayList<>();
      while (row.next()) {
        entries.add(AuditChain.entry(row));
      }
      return entries;
    } catch (SQLException e) {
      throw new IllegalStateException("The log could not be read", e);
    }
  }

  /** Reads every chain from its first entry. */
  @Transactional
  Verification verify() {
    wall.lift();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select municipality, position, hash from audit_chain order by municipality")) {
      ResultSet row = select.executeQuery();
      List<Verification.Chain> chains = new ArrayList<>();
      while (row.next()) {
        chains.add(
            new AuditChain(connection, row.getString(1))
                .verified(new AuditChain.End(row.getLong(2), row.getBytes(3))));
      }
      return new Verification(chains.stream().allMatch(Verification.Chain::intact), chains);
    } catch (SQLException e) {
      throw new IllegalStateException("The log could not be read", e);
    }
  }

  /** A page's entries and how many there are in all. */
  record Found(List<AuditEntry> entries, long total) {}
}
