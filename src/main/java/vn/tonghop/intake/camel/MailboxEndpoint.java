package vn.tonghop.intake.camel;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.ScheduledPollEndpoint;
import vn.tonghop.intake.ParkedItems;
import vn.tonghop.intake.mailbox.Credential;
import vn.tonghop.intake.mailbox.KeptMails;
import vn.tonghop.intake.mailbox.MailAccess;
import vn.tonghop.message.Cause;
import vn.tonghop.wire.tls.TrustedCertificates;
import vn.tonghop.wire.token.AccessTokens;
import vn.tonghop.wire.token.Grant;
import vn.tonghop.wire.token.RefreshTokens;

/** A mailbox, polled. Its options are described by its Kamelet. */
public class MailboxEndpoint extends ScheduledPollEndpoint {

    private String security = "imaps";
    private String requireStartTls = "unless-local";
    private String host;
    private int port;
    private String username;
    private String authentication = "password";
    private String password = "";
    private String tokenUrl = "";
    private String clientId = "";
    private String clientSecret = "";
    private String refreshToken = "";
    private String scope = "";
    private String folder = "INBOX";
    private String afterTaking = "keep";
    private String trustedCertificates = "";
    private int connectSeconds = 30;
    private int answerSeconds = 60;
    private int mailsPerPoll = 500;
    private int mailsAtOnce = 16;
    private AccessTokens tokens;

    MailboxEndpoint(String uri, Component component) {
        super(uri, component);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        var consumer = new MailboxConsumer(this, processor);
        configureConsumer(consumer);
        // a poll that took mails looks at once whether there are more
        consumer.setGreedy(true);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("a mailbox is only read");
    }

    /** What no form of a single parameter can say. */
    void check() {
        boolean plain = !security.endsWith("s") && !asksForStartTls();
        if (usesTokens()) {
            if (plain && !Grant.isThisMachine(host)) {
                throw new IllegalArgumentException(Cause.of("INT-016"));
            }
            grant();
        } else if (password.isEmpty()) {
            throw new IllegalArgumentException(Cause.of("INT-018", "password"));
        }
    }

    private boolean usesTokens() {
        return authentication.equals("xoauth2");
    }

    private Grant grant() {
        if (tokenUrl.isEmpty() || clientId.isEmpty()) {
            throw new IllegalArgumentException(Cause.of("INT-018", "tokenUrl, clientId"));
        }
        var wait = Duration.ofSeconds(Math.min(connectSeconds, answerSeconds));
        return new Grant(URI.create(tokenUrl), clientId, clientSecret, refreshToken, scope, wait);
    }

    /** How it is reached. */
    MailAccess access(RefreshTokens kept, Clock clock) throws Exception {
        return new MailAccess(
                security,
                asksForStartTls(),
                host,
                port,
                username,
                credential(kept, clock),
                folder,
                trustedCertificates.isEmpty()
                        ? null
                        : TrustedCertificates.of(Path.of(trustedCertificates)).sockets(),
                Duration.ofSeconds(connectSeconds),
                Duration.ofSeconds(answerSeconds));
    }

    private synchronized Credential credential(RefreshTokens kept, Clock clock) {
        if (!usesTokens()) {
            return Credential.password(password);
        }
        if (tokens == null) {
            tokens = new AccessTokens(grant(), kept, clock);
        }
        return Credential.token(tokens);
    }

    MailAccess access() throws Exception {
        return access(part(RefreshTokens.class), part(Clock.class));
    }

    KeptMails keptMails() {
        return part(KeptMails.class);
    }

    ParkedItems parked() {
        return part(ParkedItems.class);
    }

    private <T> T part(Class<T> type) {
        Registry registry = getCamelContext().getRegistry();
        return registry.findSingleByType(type);
    }

    /** Whose mails these are. */
    String account() {
        return username + "@" + host;
    }

    boolean deletes() {
        return afterTaking.equals("delete");
    }

    int mailsPerPoll() {
        return mailsPerPoll;
    }

    public void setSecurity(String security) {
        this.security = security;
    }

    /**
     * Nobody listens on the way to this machine; elsewhere a file has to say that it may be plain.
     */
    boolean asksForStartTls() {
        return requireStartTls.equals("unless-local")
                ? !Grant.isThisMachine(host)
                : requireStartTls.equals("true");
    }

    public void setRequireStartTls(String requireStartTls) {
        this.requireStartTls = requireStartTls;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public void setPort(int port) {
        this.port = port;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public void setAuthentication(String authentication) {
        this.authentication = authentication;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public void setTokenUrl(String tokenUrl) {
        this.tokenUrl = tokenUrl;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public void setRefreshToken(String refreshToken) {
        this.refreshToken = refreshToken;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public void setFolder(String folder) {
        this.folder = folder;
    }

    public void setAfterTaking(String afterTaking) {
        this.afterTaking = afterTaking;
    }

    public void setTrustedCertificates(String trustedCertificates) {
        this.trustedCertificates = trustedCertificates;
    }

    public void setConnectSeconds(int connectSeconds) {
        this.connectSeconds = connectSeconds;
    }

    public void setAnswerSeconds(int answerSeconds) {
        this.answerSeconds = answerSeconds;
    }

    int mailsAtOnce() {
        return mailsAtOnce;
    }

    public void setMailsAtOnce(int mailsAtOnce) {
        this.mailsAtOnce = mailsAtOnce;
    }

    public void setMailsPerPoll(int mailsPerPoll) {
        this.mailsPerPoll = mailsPerPoll;
    }
}
