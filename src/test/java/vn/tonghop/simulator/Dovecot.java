package vn.tonghop.simulator;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;

/** The mail server Dovecot as Debian has it, with one mailbox over IMAP and POP3. */
public final class Dovecot extends InstalledServer {

    private static final String USERNAME = "baocao";
    private static final String PASSWORD = "hop-thu-bao-cao";

    private static final String CONFIGURATION =
            """
            base_dir = %1$s/run
            state_dir = %1$s/state
            log_path = %1$s/log
            protocols = imap pop3
            listen = 127.0.0.1
            ssl = no
            disable_plaintext_auth = no
            default_internal_user = %2$s
            default_internal_group = %3$s
            default_login_user = %2$s
            first_valid_uid = 1
            mail_location = maildir:%1$s/mail
            passdb {
              driver = static
              args = password=%4$s
            }
            userdb {
              driver = static
              args = uid=%2$s gid=%3$s home=%1$s/home
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = %5$d
              }
              inet_listener imaps {
                port = 0
              }
            }
            service pop3-login {
              chroot =
              inet_listener pop3 {
                port = %6$d
              }
              inet_listener pop3s {
                port = 0
              }
            }
            service anvil {
              chroot =
            }
            """;

    private final int imapPort = freePort();
    private final int pop3Port = freePort();

    private Dovecot() {
        super("/usr/sbin/dovecot", "dovecot-imapd dovecot-pop3d");
        for (String name : List.of("run", "state", "mail", "home")) {
            folder(name);
        }
        file("conf", CONFIGURATION.formatted(folder(), Somebody.name(), Somebody.group(), PASSWORD, imapPort, pop3Port));
    }

    public static Dovecot start() {
        var server = new Dovecot();
        server.up();
        return server;
    }

    @Override
    int port() {
        return imapPort;
    }

    @Override
    List<String> arguments() {
        return List.of("-F", "-c", folder().resolve("conf").toString());
    }

    public String host() {
        return HOST;
    }

    public int imapPort() {
        return imapPort;
    }

    public int pop3Port() {
        return pop3Port;
    }

    public String username() {
        return USERNAME;
    }

    public String password() {
        return PASSWORD;
    }

    /** These very bytes, delivered in this order. */
    public void deliver(List<byte[]> mails) {
        inbox(
                Folder.READ_WRITE,
                folder -> {
                    var messages = new Message[mails.size()];
                    for (int i = 0; i < messages.length; i++) {
                        var bytes = new ByteArrayInputStream(mails.get(i));
                        messages[i] = new MimeMessage(Session.getInstance(new Properties()), bytes);
                    }
                    folder.appendMessages(messages);
                    return null;
                });
    }

    /** How many mails nobody has taken yet. */
    public int unseen() {
        return inbox(Folder.READ_ONLY, Folder::getUnreadMessageCount);
    }

    /** How many mails it holds, taken or not. */
    public int held() {
        return inbox(Folder.READ_ONLY, Folder::getMessageCount);
    }

    /** All mails are as if nobody had taken them, or as if somebody had. */
    public void markAll(boolean seen) {
        inbox(
                Folder.READ_WRITE,
                folder -> {
                    folder.setFlags(folder.getMessages(), new Flags(Flags.Flag.SEEN), seen);
                    return null;
                });
    }

    private interface Visit<T> {
        T to(Folder inbox) throws MessagingException;
    }

    private <T> T inbox(int mode, Visit<T> visit) {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(HOST, imapPort, USERNAME, PASSWORD);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(mode);
                return visit.to(inbox);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("Dovecot did not do what was asked of it", e);
        }
    }
}
