package be.nabij.directory.editing;

import be.nabij.directory.offer.OfferStatus;
import be.nabij.directory.offer.OfferTransition;
import be.nabij.platform.revision.Revised;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service as its editors see it. */
@Schema(name = "EditedService")
public record ServiceView(
    @Schema(required = true, description = "The same id as at `/hsds/v3/services`") UUID id,
    @Schema(required = true) OfferStatus status,
    @Schema(required = true, description = "One more with every change; the ETag too")
        long revision,
    @Schema(required = true, description = "NIS code of the municipality that keeps it")
        String municipality,
    @Schema(description = "When a person last published or retired it; absent when none did")
        Instant editedAt,
    @Schema(description = "E-mail address of who answers for it") String responsible,
    @Schema(description = "Why it is no longer offered") String retiredBecause,
    @Schema(description = "What is, or was, shown to everybody; absent when it never was")
        ServiceContent published,
    @Schema(description = "What is written and not yet published") ServiceContent draft,
    @Schema(required = true, description = "What can be done with it now")
        List<OfferTransition> allowedTransitions)
    implements Revised {}
