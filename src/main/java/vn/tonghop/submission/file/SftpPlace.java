package vn.tonghop.submission.file;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A folder of an SFTP server whose key is known beforehand. */
final class SftpPlace implements Place {

    private final SftpAccount account;
    private final Session session;
    private final ChannelSftp files;

    private SftpPlace(SftpAccount account, Session session, ChannelSftp files) {
        this.account = account;
        this.session = session;
        this.files = files;
    }

    static Place open(SftpAccount account) throws PlaceClosed {
        if (!Files.isRegularFile(Path.of(account.knownHosts()))) {
            throw new PlaceClosed("SUB-022", new NoSuchFileException(account.knownHosts()));
        }
        Session session = null;
        try {
            session = session(account);
            session.connect(account.connectTimeout());
            session.setTimeout(account.responseTimeout());
            var files = (ChannelSftp) session.openChannel("sftp");
            files.connect(account.connectTimeout());
            files.setFilenameEncoding(StandardCharsets.UTF_8);
            files.cd(account.directory());
            return new SftpPlace(account, session, files);
        } catch (JSchException | SftpException e) {
            if (session != null) {
                session.disconnect();
            }
            throw new PlaceClosed(code(e), e);
        }
    }

    private static Session session(SftpAccount account) throws JSchException, PlaceClosed {
        var jsch = new JSch();
        jsch.setKnownHosts(account.knownHosts());
        if (account.usesKey()) {
            take(account, jsch);
        }
        var session = jsch.getSession(account.username(), account.host(), account.port());
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setConfig(
                "PreferredAuthentications",
                account.usesKey() ? "publickey" : "password,keyboard-interactive");
        session.setTimeout(account.connectTimeout());
        if (!account.usesKey()) {
            session.setPassword(account.password());
        }
        return session;
    }

    /** A key that cannot be used is no matter of the network or of the server. */
    private static void take(SftpAccount account, JSch jsch) throws PlaceClosed {
        try {
            jsch.addIdentity(account.privateKeyFile(), emptyIsNone(account.passphrase()));
        } catch (JSchException e) {
            throw new PlaceClosed("SUB-042", e);
        }
    }

    private static String emptyIsNone(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static String code(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JSchHostKeyException) {
                return "SUB-022";
            }
            if (cause instanceof SftpException) {
                return "SUB-023";
            }
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof SocketTimeoutException) {
                return "SUB-020";
            }
        }
        var said = String.valueOf(failure.getMessage());
        return said.startsWith("Auth") || said.contains("USERAUTH") ? "SUB-021" : "SUB-020";
    }

    @Override
    public String address() {
        return account.toString();
    }

    @Override
    public Optional<byte[]> read(String name, int most) throws IOException {
        try (InputStream in = files.get(name)) {
            var bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IOException(name + " is longer than " + most + " bytes");
            }
            return Optional.of(bytes);
        } catch (SftpException e) {
            if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                return Optional.empty();
            }
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void write(String name, byte[] bytes) throws IOException {
        try (var out = files.put(name, ChannelSftp.OVERWRITE)) {
            out.write(bytes);
        } catch (SftpException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void rename(String from, String to) throws IOException {
        try {
            files.rename(from, to);
        } catch (SftpException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        files.disconnect();
        session.disconnect();
    }
}
