package vn.tonghop.intake.camel;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import vn.tonghop.wire.tls.TrustedCertificates;

/**
 * Whom an FTPS source trusts: the certificates of a file, or those the machine trusts. The FTP
 * client checks the host's name on its control connection only; a data connection is believed when
 * it shows the certificate that the control connection was checked by.
 */
final class FtpsTrust {

    private FtpsTrust() {}

    /**
     * @param pem file of trusted certificates; empty for those of the machine
     */
    static TrustManager of(String pem) throws GeneralSecurityException, IOException {
        TrustManager[] trust =
                pem.isEmpty() ? ofTheMachine() : TrustedCertificates.of(Path.of(pem)).managers();
        return new SameServer((X509ExtendedTrustManager) trust[0]);
    }

    private static TrustManager[] ofTheMachine() throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return factory.getTrustManagers();
    }

    private static final class SameServer extends X509ExtendedTrustManager {

        private final X509ExtendedTrustManager trust;
        private volatile X509Certificate server;

        SameServer(X509ExtendedTrustManager trust) {
            this.trust = trust;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            trust.checkServerTrusted(chain, type, socket);
            boolean nameIsChecked =
                    socket instanceof SSLSocket tls
                            && "HTTPS"
                                    .equals(
                                            tls.getSSLParameters()
                                                    .getEndpointIdentificationAlgorithm());
            if (nameIsChecked) {
                server = chain[0];
            } else if (!chain[0].equals(server)) {
                throw new CertificateException(
                        "the data connection shows another certificate than the server");
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("not used for FTP");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type)
                throws CertificateException {
            throw new CertificateException("the name of the server is not known");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            throw new CertificateException("a client trusts no clients");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("a client trusts no clients");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type)
                throws CertificateException {
            throw new CertificateException("a client trusts no clients");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return trust.getAcceptedIssuers();
        }
    }
}
