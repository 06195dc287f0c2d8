package vn.tonghop.intake.camel;

import java.time.Duration;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import vn.tonghop.intake.push.PushRules;

/** What one pushing system may do. Its options are described by its Kamelet. */
public class PushEndpoint extends DefaultEndpoint {

    private String auth = "hmac";
    private String secret;
    private int maxMegabytes = 20;
    private int maxFiles = 20;
    private int windowSeconds = 300;
    private int perMinute = 60;
    private int atOnce = 4;
    private int timeoutSeconds = 60;

    PushEndpoint(String uri, Component component) {
        super(uri, component);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        var consumer = new PushConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("others push to the gateway, never it to them");
    }

    PushRules rules(String source) {
        return new PushRules(
                source,
                auth.equals("hmac"),
                secret,
                Math.toIntExact(Math.max(1, Math.min(maxMegabytes, 1024)) * 1024L * 1024L),
                maxFiles,
                Duration.ofSeconds(windowSeconds),
                Math.max(1, perMinute),
                Math.max(1, atOnce),
                Duration.ofSeconds(timeoutSeconds));
    }

    String auth() {
        return auth;
    }

    public void setAuth(String auth) {
        this.auth = auth;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public void setMaxMegabytes(int maxMegabytes) {
        this.maxMegabytes = maxMegabytes;
    }

    public void setMaxFiles(int maxFiles) {
        this.maxFiles = maxFiles;
    }

    public void setWindowSeconds(int windowSeconds) {
        this.windowSeconds = windowSeconds;
    }

    public void setPerMinute(int perMinute) {
        this.perMinute = perMinute;
    }

    public void setAtOnce(int atOnce) {
        this.atOnce = atOnce;
    }

    public void setTimeoutSeconds(int timeoutSeconds) {
        this.timeoutSeconds = timeoutSeconds;
    }
}
