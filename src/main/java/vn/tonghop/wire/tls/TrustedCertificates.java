package vn.tonghop.wire.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import vn.tonghop.message.Cause;

/** Certificates of a PEM file: these are trusted, and no others. */
public final class TrustedCertificates {

    private static final int MOST_BYTES = 1 << 20;

    private final TrustManager[] trust;

    private TrustedCertificates(TrustManager[] trust) {
        this.trust = trust;
    }

    /**
     * Those of a file.
     *
     * @throws IOException when it cannot be read or holds none; says which file
     */
    public static TrustedCertificates of(Path pem) throws IOException {
        try (InputStream file = Files.newInputStream(pem)) {
            if (Files.size(pem) > MOST_BYTES) {
                throw new IOException(Cause.of("INT-017", pem.toString()));
            }
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(file);
            if (certificates.isEmpty()) {
                throw new IOException(Cause.of("INT-017", pem.toString()));
            }
            return new TrustedCertificates(trusting(certificates));
        } catch (GeneralSecurityException | java.nio.file.NoSuchFileException e) {
            throw new IOException(Cause.of("INT-017", pem.toString()));
        }
    }

    private static TrustManager[] trusting(Collection<? extends Certificate> certificates)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("trusted-" + ++number, certificate);
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    /** What decides whether a certificate is trusted. */
    public TrustManager[] managers() {
        return trust.clone();
    }

    /** TLS that believes these. */
    public SSLContext context() {
        return context(null, this);
    }

    /**
     * TLS with a certificate of our own, or without one.
     *
     * @param own null for none
     * @param trusted null for what Java believes
     */
    public static SSLContext context(ClientIdentity own, TrustedCertificates trusted) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(
                    own == null ? null : own.keys(), trusted == null ? null : trusted.trust, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS is part of every Java", e);
        }
    }

    public SSLSocketFactory sockets() {
        return context().getSocketFactory();
    }
}
