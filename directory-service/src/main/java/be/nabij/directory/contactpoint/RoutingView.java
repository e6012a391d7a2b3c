package be.nabij.directory.contactpoint;

import be.nabij.directory.routing.Capacity;
import be.nabij.directory.routing.Channel;
import be.nabij.directory.routing.FallbackStep;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How referrals reach a contact point, for who works there. */
@Schema(name = "Routing")
public record RoutingView(
    @Schema(required = true, description = "The inbox first") List<Channel> channels,
    @Schema(required = true, description = "As it is today") Capacity capacity,
    @Schema(required = true, description = "Whom to turn to in its place, in order")
        List<FallbackStep> fallbackChain,
    @Schema(description = "E-mail address of the person who keeps the entry true")
        String responsible) {}
