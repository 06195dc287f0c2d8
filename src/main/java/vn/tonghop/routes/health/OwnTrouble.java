package vn.tonghop.routes.health;

import org.apache.camel.Exchange;

/**
 * Marks what failed because of the one document it carries: that is told where the document is
 * parked, and says nothing about its source.
 */
public final class OwnTrouble {

    private static final String MARK = "troubleIsParked";

    private OwnTrouble() {}

    /** What this exchange carries was parked with a reason. */
    public static void isParked(Exchange exchange) {
        exchange.setProperty(MARK, true);
    }

    static boolean of(Exchange exchange) {
        return exchange.getProperty(MARK, false, Boolean.class);
    }
}
