package vn.tonghop.intake.camel;

import java.time.Clock;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import vn.tonghop.intake.Delivery;
import vn.tonghop.intake.Receipt;
import vn.tonghop.intake.push.PushDoor;
import vn.tonghop.intake.push.PushDoors;
import vn.tonghop.intake.push.PushKeys;
import vn.tonghop.intake.push.PushedBefore;

/**
 * Keeps a door open while its route runs. No header of the request goes any further: what comes in
 * is a delivery made of its bytes.
 */
class PushConsumer extends DefaultConsumer {

    private final PushEndpoint endpoint;
    private PushDoor door;
    private String name;

    PushConsumer(PushEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        CamelContext context = endpoint.getCamelContext();
        String source = Sources.idOf(context, getRouteId());
        name = PushDoors.nameOf(source);
        door =
                new PushDoor(
                        endpoint.rules(source),
                        part(PushKeys.class),
                        part(PushedBefore.class),
                        this::hand,
                        part(Clock.class),
                        System::nanoTime);
        part(PushDoors.class).open(name, door);
    }

    @Override
    protected void doStop() throws Exception {
        shut();
        super.doStop();
    }

    @Override
    protected void doSuspend() throws Exception {
        shut();
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        part(PushDoors.class).open(name, door);
    }

    private void shut() {
        if (door != null) {
            part(PushDoors.class).close(name, door);
        }
    }

    private <T> T part(Class<T> type) {
        return endpoint.getCamelContext().getRegistry().findSingleByType(type);
    }

    private Receipt hand(Delivery delivery) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            exchange.getIn().setBody(delivery);
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
            if (exchange.getMessage().getBody() instanceof Receipt receipt) {
                return receipt;
            }
            throw new IllegalStateException(
                    delivery.sourceId() + " does not end at direct:intake.receive");
        } finally {
            releaseExchange(exchange, false);
        }
    }
}
