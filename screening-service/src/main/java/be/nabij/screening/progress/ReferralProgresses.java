package be.nabij.screening.progress;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Progress of referrals, by screening. */
@ApplicationScoped
public class ReferralProgresses implements PanacheRepositoryBase<ReferralProgress, UUID> {}
