package vn.tonghop.simulator;

import java.nio.file.Path;
import java.util.List;

/**
 * The FTP server vsftpd as Debian has it, with {@code in}, {@code done} and {@code failed}. Only
 * root could let accounts of the machine in: everybody is anonymous here, and may write.
 */
public final class Vsftpd extends InstalledServer {

    private static final String CONFIGURATION =
            """
            listen=YES
            listen_address=127.0.0.1
            listen_port=%3$d
            background=NO
            run_as_launching_user=YES
            seccomp_sandbox=NO
            local_enable=NO
            anonymous_enable=YES
            no_anon_password=NO
            write_enable=YES
            anon_upload_enable=YES
            anon_mkdir_write_enable=YES
            anon_other_write_enable=YES
            anon_world_readable_only=NO
            anon_root=%1$s/root
            ftp_username=%2$s
            nopriv_user=%2$s
            secure_chroot_dir=%1$s/empty
            utf8_filesystem=YES
            xferlog_enable=NO
            """;

    /** Anonymous too only over TLS; Java takes up no session for the data connection. */
    private static final String TLS =
            """
            ssl_enable=YES
            allow_anon_ssl=YES
            force_anon_logins_ssl=YES
            force_anon_data_ssl=YES
            require_ssl_reuse=NO
            rsa_cert_file=%s
            rsa_private_key_file=%s
            """;

    private final int port = freePort();

    private Vsftpd(TlsIdentity identity) {
        super("/usr/sbin/vsftpd", "vsftpd");
        for (String name : List.of("root/in", "root/done", "root/failed", "empty")) {
            folder(name);
        }
        String tls =
                identity == null
                        ? ""
                        : TLS.formatted(identity.pem(folder()), identity.keyPem(folder()));
        file("conf", CONFIGURATION.formatted(folder(), Somebody.name(), port) + tls);
    }

    public static Vsftpd start() {
        return start(null);
    }

    /** With TLS as soon as the client asks for it, and nobody is let in without. */
    public static Vsftpd overTls(TlsIdentity identity) {
        return start(identity);
    }

    private static Vsftpd start(TlsIdentity identity) {
        var server = new Vsftpd(identity);
        server.up();
        return server;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    List<String> arguments() {
        return List.of(folder().resolve("conf").toString());
    }

    public String host() {
        return HOST;
    }

    public String username() {
        return "anonymous";
    }

    public String password() {
        return "vanphong@example.vn";
    }

    /** The folder behind the account. */
    public Path root() {
        return folder().resolve("root");
    }
}
