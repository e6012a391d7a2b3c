package be.nabij.directory.reminder;

import be.nabij.directory.freshness.EntryRef;
import be.nabij.platform.database.NativeSql;
import be.nabij.platform.paging.PageQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What people remarked who were asked whether an entry is still right. */
@ApplicationScoped
public class Remarks implements PanacheRepositoryBase<Remark, UUID> {
  /** On the entries of a municipality; a native condition, since {@code entry} is a view. */
  private static final String OF_MUNICIPALITY =
      " from remark r join entry e on e.kind = r.kind and e.id = r.entry"
          + " where :municipality = any(e.municipalities)";

  /** The newest first. */
  public List<Remark> ofMunicipality(String nisCode, PageQuery page) {
    return NativeSql.entities(
            getEntityManager(),
            "select r.*" + OF_MUNICIPALITY + " order by r.at desc",
            Remark.class)
        .setParameter("municipality", nisCode)
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }

  long countOfMunicipality(String nisCode) {
    return NativeSql.values(getEntityManager(), "select count(*)" + OF_MUNICIPALITY, Long.class)
        .setParameter("municipality", nisCode)
        .getSingleResult();
  }

  /** Those that no mail told of; no other replica gets them until the transaction ends. */
  List<Remark> unsent(int atMost) {
    return find("sentAt is null order by at")
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .page(0, atMost)
        .list();
  }

  long countOn(EntryRef entry) {
    return count("kind = ?1 and entry = ?2", entry.kind().code(), entry.id());
  }

  /** They are settled. */
  public void forget(EntryRef entry) {
    delete("kind = ?1 and entry = ?2", entry.kind().code(), entry.id());
  }

  void forgetBefore(Instant moment) {
    delete("at < ?1", moment);
  }
}
