package vn.tonghop.routes.live;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;

/**
 * Keeps headers out that would steer the gateway: whoever writes a mail or answers a request may
 * write any header, and Camel obeys those with names of its own (CVE-2026-33454).
 */
public class InboundHeaders implements HeaderFilterStrategy {

    private static final List<String> PREFIXES =
            List.of("camel", "org.apache.camel.", "mail.smtp", "mail.imap", "mail.pop3", "jms");
    private static final Set<String> NAMES =
            Set.of("delete", "moveto", "copyto", "breadcrumbid", "operationname");

    private final HeaderFilterStrategy otherwise;

    public InboundHeaders() {
        this(null);
    }

    /**
     * @param otherwise decides about what is harmless; null lets it through
     */
    InboundHeaders(HeaderFilterStrategy otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
        return steers(name)
                || (otherwise != null
                        && otherwise.applyFilterToExternalHeaders(name, value, exchange));
    }

    @Override
    public boolean applyFilterToCamelHeaders(String name, Object value, Exchange exchange) {
        return otherwise == null
                ? steers(name)
                : otherwise.applyFilterToCamelHeaders(name, value, exchange);
    }

    private static boolean steers(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower) || PREFIXES.stream().anyMatch(lower::startsWith);
    }
}
