package vn.tonghop.submission.camel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * An HTTP client that does exactly what it is told, once: it repeats nothing by itself (the default
 * waits and repeats on 429 and 503 inside the call), follows no redirect, keeps no cookies, and
 * reads an answer only up to a size and a time.
 */
public class CarefulHttpClient implements HttpClientConfigurer {

    private String token;
    private long maxAnswerBytes = 1024 * 1024;
    private Duration answerTimeout = Duration.ofSeconds(30);

    /** Sent as the bearer token of every request; it never stands in an exchange or an address. */
    public void setToken(String token) {
        this.token = token;
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
        client.disableAutomaticRetries();
        client.disableRedirectHandling();
        client.disableCookieManagement();
        // first is outermost: it counts what the client has unpacked
        client.addExecInterceptorFirst("careful", this::once);
    }

    private ClassicHttpResponse once(
            ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        var response = chain.proceed(request, scope);
        if (response.getEntity() != null) {
            response.setEntity(new BoundedEntity(response.getEntity(), scope.execRuntime));
        }
        return response;
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
