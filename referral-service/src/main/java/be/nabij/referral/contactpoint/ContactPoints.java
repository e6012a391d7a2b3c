package be.nabij.referral.contactpoint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The contact points by NIS code: referrals are routed from here, also when the directory is down.
 */
@ApplicationScoped
public class ContactPoints implements PanacheRepositoryBase<ContactPoint, String> {
  /** Of the municipalities that a postal code lies in: usually one, sometimes two. */
  public List<ContactPoint> byPostalCode(String postalCode) {
    return list("array_contains(postalCodes, ?1)", Sort.by("municipality"), postalCode);
  }
}
