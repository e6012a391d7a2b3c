package be.nabij.directory.location;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Locations implements PanacheRepositoryBase<Location, UUID> {}
