package vn.tonghop.submission.camel;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import vn.tonghop.wire.tls.ClientIdentity;
import vn.tonghop.wire.tls.TrustedCertificates;

/**
 * TLS with a certificate of our own or trust of our own, out of files that are read for each new
 * connection: a renewed certificate is used from then on. The host name is always checked.
 *
 * @param clientCertificate a PKCS#12 or PEM file with certificate and key, or empty
 * @param password of that file
 * @param trustedCertificates a PEM file, or empty for what Java believes
 */
record FileTls(String clientCertificate, String password, String trustedCertificates)
        implements TlsSocketStrategy {

    /** A file cannot be used: nothing was sent. Its message is a cause, fit to be shown. */
    static final class Unusable extends IOException {
        private static final long serialVersionUID = 1L;

        Unusable(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    boolean isWanted() {
        return !clientCertificate.isEmpty() || !trustedCertificates.isEmpty();
    }

    @Override
    public SSLSocket upgrade(
            Socket socket, String target, int port, Object attachment, HttpContext context)
            throws IOException {
        return new DefaultClientTlsStrategy(context())
                .upgrade(socket, target, port, attachment, context);
    }

    private SSLContext context() throws Unusable {
        try {
            return TrustedCertificates.context(
                    clientCertificate.isEmpty()
                            ? null
                            : ClientIdentity.of(Path.of(clientCertificate), password),
                    trustedCertificates.isEmpty()
                            ? null
                            : TrustedCertificates.of(Path.of(trustedCertificates)));
        } catch (IOException e) {
            throw new Unusable(e);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "TLS as " + clientCertificate + ", trusting " + trustedCertificates;
    }
}
