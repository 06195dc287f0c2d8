package vn.tonghop.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.tonghop.simulator.Enclosure;
import vn.tonghop.simulator.FolderSite;
import vn.tonghop.simulator.FtpSite;
import vn.tonghop.simulator.MailServer;
import vn.tonghop.simulator.Ministry;
import vn.tonghop.simulator.Portal;
import vn.tonghop.simulator.SftpSite;

/** Everything around the gateway: the servers the offices report by, and the ministry. */
public final class OutsideWorld implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final MailServer mail;
    private final FtpSite ftp;
    private final SftpSite sftp;
    private final Portal portal;
    private final FolderSite folder;
    private final Ministry ministry;

    /** Starts them all on free ports. */
    public OutsideWorld(Clock clock) {
        mail = started(MailServer.start(clock));
        ftp = started(FtpSite.start());
        sftp = started(SftpSite.start());
        portal = started(Portal.start(clock));
        folder = started(FolderSite.start());
        ministry = started(Ministry.start());
    }

    private <T extends AutoCloseable> T started(T server) {
        running.push(server);
        return server;
    }

    MailServer mail() {
        return mail;
    }

    Ministry ministry() {
        return ministry;
    }

    FtpSite ftp() {
        return ftp;
    }

    SftpSite sftp() {
        return sftp;
    }

    FolderSite folder() {
        return folder;
    }

    /**
     * What an administrator would set for these servers, as environment variables or properties;
     * the intervals are those of an impatient one.
     */
    Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("BAOCAO_MAIL_HOST", mail.host());
        settings.put("BAOCAO_MAIL_PORT", Integer.toString(mail.imapPort()));
        settings.put("BAOCAO_MAIL_SECURITY", "imap");
        settings.put("BAOCAO_MAIL_USERNAME", mail.username());
        settings.put("BAOCAO_MAIL_PASSWORD", mail.password());
        settings.put("BAOCAO_SMTP_HOST", mail.host());
        settings.put("BAOCAO_SMTP_PORT", Integer.toString(mail.smtpPort()));
        settings.put("BAOCAO_SMTP_SECURITY", "smtp");
        settings.put("BAOCAO_SMTP_REQUIRE_STARTTLS", "false");
        settings.put("BAOCAO_SMTP_USERNAME", mail.username());
        settings.put("BAOCAO_SMTP_PASSWORD", mail.password());
        settings.put("BAOCAO_SMTP_FROM", mail.username());
        settings.put("BAOCAO_FTP_HOST", ftp.host());
        settings.put("BAOCAO_FTP_PORT", Integer.toString(ftp.port()));
        settings.put("BAOCAO_FTP_USERNAME", ftp.username());
        settings.put("BAOCAO_FTP_PASSWORD", ftp.password());
        settings.put("BAOCAO_SFTP_HOST", sftp.host());
        settings.put("BAOCAO_SFTP_PORT", Integer.toString(sftp.port()));
        settings.put("BAOCAO_SFTP_USERNAME", sftp.username());
        settings.put("BAOCAO_SFTP_PASSWORD", sftp.password());
        settings.put("BAOCAO_SFTP_KNOWN_HOSTS", sftp.knownHosts().toString());
        settings.put("BAOCAO_PORTAL_URL", portal.url());
        settings.put("BAOCAO_PORTAL_USERNAME", portal.username());
        settings.put("BAOCAO_PORTAL_PASSWORD", portal.password());
        settings.put("BAOCAO_FOLDER", folder.in().toString());
        for (String source : new String[] {"MAIL", "FTP", "SFTP", "PORTAL", "FOLDER"}) {
            settings.put("BAOCAO_" + source + "_EVERY", "1s");
            settings.put("BAOCAO_" + source + "_QUIET", "300");
        }
        settings.put("BO_URL", ministry.url());
        settings.put("BO_TOKEN", ministry.token());
        return settings;
    }

    /** An office does what its sample says. */
    Sent play(Sample sample, Sending sending) {
        String file = sending.files().isEmpty() ? null : sending.files().get(0);
        return switch (sending.channel()) {
            case "mail" -> mailed(sample, sending);
            case "portal" ->
                    new Sent(
                            sample,
                            sending,
                            portal.post(
                                    sending.account(), sending.office(), file, sample.bytes(file)));
            case "ftp" -> {
                ftp.drop(file, sample.bytes(file));
                yield new Sent(sample, sending, file);
            }
            case "sftp" -> {
                sftp.drop(file, sample.bytes(file));
                yield new Sent(sample, sending, file);
            }
            case "folder" -> {
                folder.drop(file, sample.bytes(file));
                yield new Sent(sample, sending, file);
            }
            default -> throw new IllegalArgumentException("no such channel: " + sending.channel());
        };
    }

    private Sent mailed(Sample sample, Sending sending) {
        if (sending.raw() != null) {
            byte[] whole = raw(sample, sending.raw());
            mail.sendRaw(sending.nullSender() ? "" : "vanthu@example.vn", whole);
            return new Sent(sample, sending, messageId(whole));
        }
        String text =
                sending.body() == null
                        ? MailServer.GREETING
                        : new String(
                                sample.bytes(sending.body()),
                                java.nio.charset.StandardCharsets.UTF_8);
        Enclosure[] enclosures =
                sending.files().stream()
                        .map(f -> new Enclosure(f, sample.bytes(f)))
                        .toArray(Enclosure[]::new);
        String id =
                mail.send(sending.from(), sending.subject(), text, sending.headers(), enclosures);
        return new Sent(sample, sending, id);
    }

    /** As it travels: lines end in CR LF. */
    private static byte[] raw(Sample sample, String file) {
        try {
            return Files.readString(sample.folder().resolve(file))
                    .replace("\r\n", "\n")
                    .replace("\n", "\r\n")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String messageId(byte[] mail) {
        return new String(mail, java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(l -> l.regionMatches(true, 0, "Message-ID:", 0, 11))
                .map(l -> l.substring(11).strip())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        for (AutoCloseable server : running) {
            try {
                server.close();
            } catch (Exception e) {
                throw new IllegalStateException("a simulator does not stop", e);
            }
        }
    }
}
