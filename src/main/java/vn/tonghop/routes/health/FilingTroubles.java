package vn.tonghop.routes.health;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.LoggingExceptionHandler;

/**
 * Hears of files that were taken in and cannot be moved away: they would be read again at every
 * look, while everything seems well.
 */
final class FilingTroubles extends LoggingExceptionHandler {

    private final SourceHealths healths;

    FilingTroubles(SourceHealths healths, CamelContext context) {
        super(context, FilingTroubles.class);
        this.healths = healths;
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
        super.handleException(message, exchange, exception);
        PollRecord record = exchange == null ? null : healths.record(exchange.getFromRouteId());
        if (record != null) {
            record.trouble(exception);
        }
    }
}
