package vn.tonghop.submission.camel;

import vn.tonghop.submission.file.FileDelivery;
import vn.tonghop.submission.file.SftpAccount;

/** Leaves totals in a folder of an SFTP server; its properties are the block's parameters. */
public class SftpCourier extends FileCourier {

    private String host;
    private int port;
    private String username;
    private String password = "";
    private String privateKeyFile;
    private String passphrase = "";
    private String knownHosts;
    private String directory;
    private int connectTimeout;
    private int responseTimeout;

    public void setHost(String host) {
        this.host = host;
    }

    public void setPort(int port) {
        this.port = port;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public void setPrivateKeyFile(String privateKeyFile) {
        this.privateKeyFile = privateKeyFile;
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
    }

    public void setKnownHosts(String knownHosts) {
        this.knownHosts = knownHosts;
    }

    public void setDirectory(String directory) {
        this.directory = directory;
    }

    /** In milliseconds. */
    public void setConnectTimeout(int connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    /** In milliseconds. */
    public void setResponseTimeout(int responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    @Override
    protected FileDelivery delivery(FileDelivery.Rules rules) {
        var account =
                new SftpAccount(
                        host,
                        port,
                        username,
                        password,
                        privateKeyFile,
                        passphrase,
                        knownHosts,
                        directory,
                        connectTimeout,
                        responseTimeout);
        return FileDelivery.toSftp(account, rules);
    }
}
