package vn.tonghop.intake.camel;

import com.fasterxml.jackson.core.JsonPointer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.ScheduledPollEndpoint;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.intake.SourceCursors;
import vn.tonghop.intake.rest.FigurePlaces;
import vn.tonghop.intake.rest.RestAccess;
import vn.tonghop.intake.rest.RestClient;
import vn.tonghop.intake.rest.RestDesk;
import vn.tonghop.intake.rest.RestItems;
import vn.tonghop.intake.rest.RestPaging;
import vn.tonghop.intake.rest.RestReading;
import vn.tonghop.wire.token.AccessTokens;
import vn.tonghop.wire.token.Grant;
import vn.tonghop.wire.token.RefreshTokens;

/** A web service whose JSON holds figures, polled. Its options are described by its Kamelet. */
public class RestPollEndpoint extends ScheduledPollEndpoint {

    private String url;
    private String query = "";
    private String auth = "bearer";
    private String username = "";
    private String secret = "";
    private String tokenUrl = "";
    private String clientId = "";
    private String scope = "";
    private String paging = "none";
    private String pageParameter = "page";
    private String sizeParameter = "";
    private int pageSize = 100;
    private int firstPage = 1;
    private String items = "";
    private String next = "";
    private String id = "/id";
    private String unitCode = "";
    private String unitName = "";
    private String period = "";
    private String periodFrom = "";
    private String periodTo = "";
    private String regime = "";
    private String form = "";
    private String figures;
    private int maxItems = 1000;
    private int maxPages = 1000;
    private int maxAnswerMegabytes = 16;
    private int timeoutSeconds = 60;

    RestPollEndpoint(String uri, Component component) {
        super(uri, component);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        // a slip is noticed when the route is made, not at its first poll
        places();
        pairs();
        var consumer = new RestPollConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("a service is only read");
    }

    /** What of the gateway it works with. */
    record Parts(SourceCursors cursors, RestItems items, Catalogue catalogue, Clock clock) {}

    Parts parts() {
        return new Parts(
                part(SourceCursors.class),
                part(RestItems.class),
                part(Catalogue.class),
                part(Clock.class));
    }

    /** A conversation with the service, not begun. */
    RestClient client(Parts parts) {
        Duration timeout = Duration.ofSeconds(timeoutSeconds);
        AccessTokens tokens =
                auth.equals("oauth2")
                        ? new AccessTokens(
                                new Grant(
                                        URI.create(tokenUrl), clientId, secret, "", scope, timeout),
                                RefreshTokens.NONE,
                                parts.clock())
                        : null;
        String authorization =
                switch (auth) {
                    case "bearer" -> RestAccess.bearer(secret);
                    case "basic" -> RestAccess.basic(username, secret);
                    default -> null;
                };
        var access =
                new RestAccess(
                        URI.create(url),
                        pairs(),
                        tokens,
                        authorization,
                        timeout,
                        Math.toIntExact(Math.min(maxAnswerMegabytes, 512) * 1024L * 1024L));
        return new RestClient(access, parts.clock());
    }

    RestDesk desk(String source, RestClient client, Parts parts) {
        var order =
                new RestDesk.Order(
                        source,
                        RestPaging.valueOf(paging.toUpperCase(Locale.ROOT)),
                        JsonPointer.compile(items),
                        pointer(next),
                        pageParameter,
                        sizeParameter,
                        pageSize,
                        firstPage,
                        maxItems,
                        maxPages);
        var reading = new RestReading(places(), regime, form, parts.catalogue());
        return new RestDesk(order, client, reading, parts.cursors(), parts.items());
    }

    private RestReading.Places places() {
        return new RestReading.Places(
                pointer(id),
                pointer(unitCode),
                pointer(unitName),
                pointer(period),
                pointer(periodFrom),
                pointer(periodTo),
                FigurePlaces.of(figures));
    }

    private static JsonPointer pointer(String text) {
        return text.isEmpty() ? null : JsonPointer.compile(text);
    }

    /** "nam=2023; loai=06a" */
    private Map<String, String> pairs() {
        var pairs = new LinkedHashMap<String, String>();
        for (String pair : query.split(";")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                pairs.put(pair.substring(0, sign).strip(), pair.substring(sign + 1).strip());
            } else if (!pair.isBlank()) {
                throw new IllegalArgumentException("query is name=value; name=value: " + pair);
            }
        }
        return pairs;
    }

    private <T> T part(Class<T> type) {
        return getCamelContext().getRegistry().findSingleByType(type);
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public void setAuth(String auth) {
        this.auth = auth;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public void setTokenUrl(String tokenUrl) {
        this.tokenUrl = tokenUrl;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public void setPaging(String paging) {
        this.paging = paging;
    }

    public void setPageParameter(String pageParameter) {
        this.pageParameter = pageParameter;
    }

    public void setSizeParameter(String sizeParameter) {
        this.sizeParameter = sizeParameter;
    }

    public void setPageSize(int pageSize) {
        this.pageSize = pageSize;
    }

    public void setFirstPage(int firstPage) {
        this.firstPage = firstPage;
    }

    public void setItems(String items) {
        this.items = items;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public void setId(String id) {
        this.id = id;
    }

    public void setUnitCode(String unitCode) {
        this.unitCode = unitCode;
    }

    public void setUnitName(String unitName) {
        this.unitName = unitName;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public void setPeriodFrom(String periodFrom) {
        this.periodFrom = periodFrom;
    }

    public void setPeriodTo(String periodTo) {
        this.periodTo = periodTo;
    }

    public void setRegime(String regime) {
        this.regime = regime;
    }

    public void setForm(String form) {
        this.form = form;
    }

    public void setFigures(String figures) {
        this.figures = figures;
    }

    public void setMaxItems(int maxItems) {
        this.maxItems = maxItems;
    }

    public void setMaxPages(int maxPages) {
        this.maxPages = maxPages;
    }

    public void setMaxAnswerMegabytes(int maxAnswerMegabytes) {
        this.maxAnswerMegabytes = maxAnswerMegabytes;
    }

    public void setTimeoutSeconds(int timeoutSeconds) {
        this.timeoutSeconds = timeoutSeconds;
    }
}
