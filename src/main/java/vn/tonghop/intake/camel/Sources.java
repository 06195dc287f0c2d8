package vn.tonghop.intake.camel;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.kamelet.KameletEndpoint;

/** Which source an exchange comes from. */
final class Sources {

    private Sources() {}

    /**
     * The id of the administrator's route, which names the Kamelet. The Kamelet's own route is
     * called after it, with a number: that says it also while the route is being taken out.
     */
    static String idOf(CamelContext context, String routeId) {
        for (Route route : context.getRoutes()) {
            if (route.getEndpoint() instanceof KameletEndpoint kamelet
                    && routeId.equals(kamelet.getRouteId())
                    && !routeId.equals(route.getRouteId())) {
                return route.getRouteId();
            }
        }
        return routeId.replaceFirst("_\\d+$", "");
    }
}
