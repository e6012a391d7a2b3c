package be.nabij.referral.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The log of who read contact details. */
@ApplicationScoped
class ContactReads implements PanacheRepository<ContactRead> {}
