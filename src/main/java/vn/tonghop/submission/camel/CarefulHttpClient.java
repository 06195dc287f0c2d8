package vn.tonghop.submission.camel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.util.Timeout;
import vn.tonghop.wire.token.AccessTokens;
import vn.tonghop.wire.token.Grant;
import vn.tonghop.wire.token.RefreshTokens;

/**
 * An HTTP client that does exactly what it is told, once: it repeats nothing by itself (the default
 * waits and repeats on 429 and 503 inside the call), follows no redirect, keeps no cookies, and
 * reads an answer only up to a size and a time.
 *
 * <p>It is known by a token that is given, or by one that it has fetched (OAuth2 client
 * credentials). One that it has fetched and the other side does not take is fetched anew, once.
 */
public class CarefulHttpClient implements HttpClientConfigurer {

    private String token;
    private String tokenUrl = "";
    private String clientId = "";
    private String clientSecret = "";
    private String scope = "";
    private String clientCertificate = "";
    private String clientCertificatePassword = "";
    private String trustedCertificates = "";
    private AccessTokens tokens;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private long maxAnswerBytes = 1024 * 1024;
    private Duration answerTimeout = Duration.ofSeconds(30);

    /** Sent as the bearer token of every request; it never stands in an exchange or an address. */
    public void setToken(String token) {
        this.token = token;
    }

    /** Where access tokens are fetched instead, or empty. */
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

    /** A PKCS#12 or PEM file with certificate and key, or empty. */
    public void setClientCertificate(String clientCertificate) {
        this.clientCertificate = clientCertificate;
    }

    public void setClientCertificatePassword(String clientCertificatePassword) {
        this.clientCertificatePassword = clientCertificatePassword;
    }

    /** A PEM file, or empty for what Java believes. */
    public void setTrustedCertificates(String trustedCertificates) {
        this.trustedCertificates = trustedCertificates;
    }

    /** In milliseconds. */
    public void setConnectTimeout(long milliseconds) {
        connectTimeout = Duration.ofMillis(milliseconds);
    }

    public void setMaxAnswerBytes(long maxAnswerBytes) {
        this.maxAnswerBytes = maxAnswerBytes;
    }

    /** In milliseconds, from the answer's first line to its last byte. */
    public void setAnswerTimeout(long milliseconds) {
        answerTimeout = Duration.ofMillis(milliseconds);
    }

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        var tls = new FileTls(clientCertificate, clientCertificatePassword, trustedCertificates);
        if (tls.isWanted()) {
            client.setConnectionManager(connections(tls));
        }
        client.disableAutomaticRetries();
        client.disableRedirectHandling();
        client.disableCookieManagement();
        // first is outermost: it counts what the client has unpacked
        client.addExecInterceptorFirst("careful", this::once);
    }

    private HttpClientConnectionManager connections(FileTls tls) {
        var config =
                ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connectTimeout))
                        .setSocketTimeout(Timeout.of(answerTimeout))
                        .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(tls)
                .setDefaultConnectionConfig(config)
                .build();
    }

    private ClassicHttpResponse once(
            ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        var response =
                tokenUrl.isEmpty()
                        ? proceed(request, token, scope, chain)
                        : withFetchedToken(request, scope, chain);
        if (response.getEntity() != null) {
            response.setEntity(new BoundedEntity(response.getEntity(), scope.execRuntime));
        }
        return response;
    }

    private ClassicHttpResponse withFetchedToken(
            ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        var again = ClassicRequestBuilder.copy(request).build();
        var fetched = tokens().token();
        var response = proceed(request, fetched, scope, chain);
        if (response.getCode() != HttpStatus.SC_UNAUTHORIZED) {
            return response;
        }
        tokens().notTaken(fetched);
        // nothing of the refusal is of interest, and it may never end: its close would read on
        scope.execRuntime.discardEndpoint();
        return proceed(again, tokens().token(), scope, chain);
    }

    private static ClassicHttpResponse proceed(
            ClassicHttpRequest request, String token, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        if (token != null && !token.isEmpty()) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        return chain.proceed(request, scope);
    }

    private synchronized AccessTokens tokens() {
        if (tokens == null) {
            var grant =
                    new Grant(
                            URI.create(tokenUrl), clientId, clientSecret, "", scope, answerTimeout);
            tokens = new AccessTokens(grant, RefreshTokens.NONE, Clock.systemUTC());
        }
        return tokens;
    }

    private final class BoundedEntity extends HttpEntityWrapper {

        private final ExecRuntime connection;
        private BoundedStream content;

        BoundedEntity(HttpEntity entity, ExecRuntime connection) {
            super(entity);
            this.connection = connection;
        }

        /** Always the same stream, so that whoever closes it later knows where it ended. */
        @Override
        public InputStream getContent() throws IOException {
            if (content == null) {
                content = new BoundedStream(super.getContent(), connection);
            }
            return content;
        }
    }

    private final class BoundedStream extends FilterInputStream {

        private final ExecRuntime connection;
        private final long end = System.nanoTime() + answerTimeout.toNanos();
        private long read;
        private boolean cutOff;

        BoundedStream(InputStream in, ExecRuntime connection) {
            super(in);
            this.connection = connection;
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var count = super.read(bytes, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        /** The client's own close would read to the end of what may never end. */
        @Override
        public void close() throws IOException {
            if (!cutOff) {
                super.close();
            }
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > maxAnswerBytes) {
                cutOff("the answer is longer than " + maxAnswerBytes + " bytes");
            }
            if (System.nanoTime() - end >= 0) {
                cutOff("the answer took longer than " + answerTimeout);
            }
        }

        private void cutOff(String why) throws IOException {
            cutOff = true;
            connection.disconnectEndpoint();
            throw new IOException(why);
        }
    }
}
