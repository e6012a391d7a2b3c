package be.nabij.screening.screening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The screenings. */
@ApplicationScoped
class Screenings implements PanacheRepositoryBase<Screening, UUID> {}
