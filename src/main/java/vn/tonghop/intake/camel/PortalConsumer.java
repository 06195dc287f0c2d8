package vn.tonghop.intake.camel;

import org.apache.camel.Processor;
import vn.tonghop.intake.SourceCursors;
import vn.tonghop.intake.portal.PortalClient;
import vn.tonghop.intake.portal.PortalItem;
import vn.tonghop.intake.portal.PortalPage;

/**
 * Fetches what a portal has new, item by item. The cursor moves on after an item's commit and never
 * past one that failed: that one comes again, and those behind it are known by then.
 */
class PortalConsumer extends HandingConsumer {

    private final PortalEndpoint endpoint;
    private final PortalClient portal;

    PortalConsumer(PortalEndpoint endpoint, Processor processor, PortalClient portal) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.portal = portal;
    }

    @Override
    protected int poll() throws Exception {
        String source = Sources.idOf(endpoint.getCamelContext(), getRouteId());
        SourceCursors cursors = endpoint.cursors();
        String after = cursors.of(source).orElse("");
        Exception failed = null;
        int taken = 0;
        int number = 0;
        PortalPage page;
        do {
            page = portal.page(++number, endpoint.pageSize(), after);
            forceConsumerAsReady();
            for (PortalItem item : page.items()) {
                Exception problem = problemWith(item);
                failed = failed == null ? problem : failed;
                if (failed == null && item.id() != null) {
                    cursors.advance(source, item.id());
                }
                taken++;
            }
        } while (number < page.pages() && number < endpoint.maxPages() && isRunAllowed());
        if (failed != null) {
            throw failed;
        }
        return taken;
    }

    /** The exception it met, or null. */
    private Exception problemWith(PortalItem item) {
        try {
            hand(item);
            return null;
        } catch (Exception e) {
            return e;
        }
    }
}
