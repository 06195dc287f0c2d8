package vn.tonghop.intake.camel;

import java.util.List;
import org.apache.camel.Endpoint;
import vn.tonghop.intake.SourceCursors;
import vn.tonghop.routes.SourceProbe;

/** Lists the first page of what a portal has new; its cursor stays where it is. */
class PortalProbe implements SourceProbe {

    private final SourceCursors cursors;

    PortalProbe(SourceCursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean knows(Endpoint endpoint) {
        return endpoint instanceof PortalEndpoint && !(endpoint instanceof DossierEndpoint);
    }

    @Override
    public List<Item> look(Endpoint endpoint, String source, int most) throws Exception {
        var portal = (PortalEndpoint) endpoint;
        var page =
                portal.client()
                        .page(1, Math.min(most, portal.pageSize()), cursors.of(source).orElse(""));
        return page.items().stream()
                .limit(most)
                .map(item -> new Item(item.fileName(), item.json().length, null))
                .toList();
    }
}
