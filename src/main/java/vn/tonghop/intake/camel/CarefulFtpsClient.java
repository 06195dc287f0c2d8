package vn.tonghop.intake.camel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import javax.net.ssl.TrustManager;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPSClient;

/**
 * An FTPS client that checks whom it talks to, and tells an empty folder from one that is not
 * there.
 */
public class CarefulFtpsClient extends FTPSClient {

    private final String pem;

    /**
     * @param implicit TLS from the first byte
     * @param pem file of trusted certificates, read when it is needed; empty for those the machine
     *     trusts
     */
    public CarefulFtpsClient(boolean implicit, String pem) {
        super(implicit);
        this.pem = pem;
        setEndpointCheckingEnabled(true);
    }

    @Override
    public TrustManager getTrustManager() {
        try {
            return FtpsTrust.of(pem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no trust in certificates", e);
        }
    }

    @Override
    public FTPFile[] listFiles(String folder) throws IOException {
        FTPFile[] files = super.listFiles(folder);
        if (files.length == 0) {
            CarefulFtpClient.mustBeThere(this, folder);
        }
        return files;
    }
}
