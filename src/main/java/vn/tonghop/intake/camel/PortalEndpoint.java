package vn.tonghop.intake.camel;

import java.net.URI;
import java.time.Duration;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.ScheduledPollEndpoint;
import vn.tonghop.intake.SourceCursors;
import vn.tonghop.intake.portal.PortalClient;

/** A service portal's reports, polled. Its options are described by its Kamelet. */
public class PortalEndpoint extends ScheduledPollEndpoint {

    private String url;
    private String loginPath = "/login";
    private String servicePath = "/service";
    private String username;
    private String password;
    private String unit = "";
    private int pageSize = 20;
    private int maxPages = 50;
    private int timeoutSeconds = 60;
    private int maxAnswerMegabytes = 64;

    PortalEndpoint(String uri, Component component) {
        super(uri, component);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        var consumer = new PortalConsumer(this, processor, client());
        configureConsumer(consumer);
        return consumer;
    }

    /** A conversation with the portal, not begun. */
    PortalClient client() {
        var access =
                new PortalClient.Access(
                        address(loginPath),
                        address(servicePath),
                        username,
                        password,
                        unit,
                        Duration.ofSeconds(timeoutSeconds),
                        Math.toIntExact(maxAnswerMegabytes * 1024L * 1024L));
        return new PortalClient(access);
    }

    private URI address(String path) {
        URI address = URI.create(url.replaceAll("/+$", "") + path);
        if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
            throw new IllegalArgumentException("url is an http or https address: " + url);
        }
        return address;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("a portal is only read");
    }

    /** Where the way through its reports is remembered. */
    SourceCursors cursors() {
        return getCamelContext().getRegistry().findSingleByType(SourceCursors.class);
    }

    int pageSize() {
        return pageSize;
    }

    int maxPages() {
        return maxPages;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public void setLoginPath(String loginPath) {
        this.loginPath = loginPath;
    }

    public void setServicePath(String servicePath) {
        this.servicePath = servicePath;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public void setPageSize(int pageSize) {
        this.pageSize = pageSize;
    }

    public void setMaxPages(int maxPages) {
        this.maxPages = maxPages;
    }

    public void setTimeoutSeconds(int timeoutSeconds) {
        this.timeoutSeconds = timeoutSeconds;
    }

    public void setMaxAnswerMegabytes(int maxAnswerMegabytes) {
        this.maxAnswerMegabytes = maxAnswerMegabytes;
    }
}
