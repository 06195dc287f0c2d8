package vn.tonghop.submission;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeCompletedEvent;
import org.apache.camel.support.EventNotifierSupport;
import vn.tonghop.store.TestDatabase;

/**
 * A {@link GatewayNode} in a JVM of its own that sends what is due to one destination, and stands
 * still between the answer of the other side and its record: there a test kills it.
 */
public final class SendingNode {

    private SendingNode() {}

    /**
     * @param arguments url, user and password of the database, the destination, then what is
     *     outside as name=value, secrets as !name=value
     */
    public static void main(String[] arguments) {
        var destination = arguments[3];
        var outside = new GatewayNode.Outside().copy(destination);
        for (int i = 4; i < arguments.length; i++) {
            var word = arguments[i].split("=", 2);
            if (word[0].startsWith("!")) {
                outside.secret(word[0].substring(1), word[1]);
            } else {
                outside.set(word[0], word[1]);
            }
        }
        var database = new TestDatabase.Address(arguments[0], arguments[1], arguments[2]);
        var node = new GatewayNode("killed", database, Map.of(), outside);
        var standStill = new StandStill();
        standStill.start();
        node.camel().getManagementStrategy().addEventNotifier(standStill);
        node.camel().getCamelContextExtension().setEventNotificationApplicable(true);
        node.submissions().work(destination);
        System.out.println("not stopped");
    }

    /** When the exchange with the other side is over, before anything is written about it. */
    private static final class StandStill extends EventNotifierSupport {

        @Override
        public void notify(CamelEvent event) throws InterruptedException {
            System.out.println("sent");
            new CountDownLatch(1).await();
        }

        @Override
        public boolean isEnabled(CamelEvent event) {
            return event instanceof ExchangeCompletedEvent;
        }
    }
}
