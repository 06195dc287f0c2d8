package vn.tonghop.reading;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** What a worker logs goes to its standard error, which the gateway takes into its own log. */
final class WorkerLogging {

    private WorkerLogging() {}

    /** Parsers grumble about each file in their own way; our own words stay. */
    static void quiet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.getLogger("ROOT").setLevel(Level.ERROR);
            logging.getLogger("org.apache").setLevel(Level.OFF);
            logging.getLogger("vn.tonghop").setLevel(Level.INFO);
        }
    }
}
