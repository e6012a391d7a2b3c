package be.nabij.directory.hsds;

import be.nabij.directory.hsds.shape.HsdsService;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of an export; only documents it, as it is written service by service. */
@Schema(name = "HsdsExport")
record ExportedServices(@Schema(required = true) List<HsdsService> services) {}
