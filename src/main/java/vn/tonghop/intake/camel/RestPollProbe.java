package vn.tonghop.intake.camel;

import java.util.List;
import org.apache.camel.Endpoint;
import vn.tonghop.routes.SourceProbe;

/** Lists the items of the page that would come next; nothing is taken and nothing moves on. */
class RestPollProbe implements SourceProbe {

    private final RestPollEndpoint.Parts parts;

    RestPollProbe(RestPollEndpoint.Parts parts) {
        this.parts = parts;
    }

    @Override
    public boolean knows(Endpoint endpoint) {
        return endpoint instanceof RestPollEndpoint;
    }

    @Override
    public List<Item> look(Endpoint endpoint, String source, int most) throws Exception {
        var rest = (RestPollEndpoint) endpoint;
        return rest.desk(source, rest.client(parts), parts).look(most).stream()
                .map(id -> new Item(id, -1, null))
                .toList();
    }
}
