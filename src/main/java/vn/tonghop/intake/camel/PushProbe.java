package vn.tonghop.intake.camel;

import java.util.List;
import org.apache.camel.Endpoint;
import vn.tonghop.intake.push.PushDoors;
import vn.tonghop.routes.SourceProbe;

/** Nothing waits at a door: it says where the door is, and that its secret will do. */
class PushProbe implements SourceProbe {

    @Override
    public boolean knows(Endpoint endpoint) {
        return endpoint instanceof PushEndpoint;
    }

    @Override
    public List<Item> look(Endpoint endpoint, String source, int most) {
        var push = (PushEndpoint) endpoint;
        push.rules(source);
        String address = "POST /push/" + PushDoors.nameOf(source) + " (" + push.auth() + ")";
        return List.of(new Item(address, -1, null));
    }
}
