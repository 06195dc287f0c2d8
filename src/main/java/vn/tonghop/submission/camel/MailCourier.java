package vn.tonghop.submission.camel;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import vn.tonghop.message.Cause;
import vn.tonghop.submission.Answer;
import vn.tonghop.submission.mail.MailDelivery;
import vn.tonghop.submission.mail.MailRoute;
import vn.tonghop.wire.tls.TrustedCertificates;
import vn.tonghop.wire.token.AccessTokens;
import vn.tonghop.wire.token.Grant;
import vn.tonghop.wire.token.RefreshTokens;

/** Sends totals as a mail; its properties are the block's parameters. */
public class MailCourier extends Courier {

    private String host;
    private int port;
    private String security;
    private boolean requireStartTls;
    private String username;
    private String password = "";
    private String from;
    private String to;
    private String trustedCertificates;
    private int connectTimeout;
    private int responseTimeout;
    private String tokenUrl;
    private String clientId;
    private String clientSecret = "";
    private String scope;
    private AccessTokens tokens;

    public void setHost(String host) {
        this.host = host;
    }

    public void setPort(int port) {
        this.port = port;
    }

    /** "smtps" or "smtp". */
    public void setSecurity(String security) {
        this.security = security;
    }

    public void setRequireStartTls(boolean requireStartTls) {
        this.requireStartTls = requireStartTls;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public void setTo(String to) {
        this.to = to;
    }

    /** A PEM file, or empty. */
    public void setTrustedCertificates(String trustedCertificates) {
        this.trustedCertificates = trustedCertificates;
    }

    /** In milliseconds. */
    public void setConnectTimeout(int connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    /** In milliseconds. */
    public void setResponseTimeout(int responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    /** With it the account is opened by an access token, not by the password. */
    public void setTokenUrl(String tokenUrl) {
        this.tokenUrl = tokenUrl;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    @Override
    protected Answer submit(String key, byte[] content) {
        try {
            return new MailDelivery(route()).submit(key, content);
        } catch (IOException e) {
            return Answer.notSent(Cause.of("SUB-032", e.getMessage()));
        }
    }

    @Override
    protected Answer ask(String key, byte[] content) {
        return MailDelivery.ask(key);
    }

    private MailRoute route() throws IOException {
        boolean byToken = !tokenUrl.isEmpty();
        return new MailRoute(
                host,
                port,
                "smtps".equals(security),
                requireStartTls,
                username,
                byToken ? byToken(tokens()) : () -> password,
                byToken,
                from,
                to,
                trustedCertificates.isEmpty()
                        ? null
                        : TrustedCertificates.of(Path.of(trustedCertificates)).sockets(),
                connectTimeout,
                responseTimeout);
    }

    private static MailRoute.Secret byToken(AccessTokens tokens) {
        return new MailRoute.Secret() {
            @Override
            public String now() throws IOException {
                return tokens.token();
            }

            @Override
            public boolean notTaken(String refused) {
                tokens.notTaken(refused);
                return true;
            }
        };
    }

    private synchronized AccessTokens tokens() {
        if (tokens == null) {
            var patience = Duration.ofMillis(responseTimeout);
            var grant =
                    new Grant(URI.create(tokenUrl), clientId, clientSecret, "", scope, patience);
            tokens = new AccessTokens(grant, RefreshTokens.NONE, Clock.systemUTC());
        }
        return tokens;
    }
}
