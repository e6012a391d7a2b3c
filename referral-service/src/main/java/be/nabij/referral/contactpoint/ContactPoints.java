package be.nabij.referral.contactpoint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The contact points by NIS code: referrals are routed from here, also when the directory is down.
 */
@ApplicationScoped
public class ContactPoints implements PanacheRepositoryBase<ContactPoint, String> {}
