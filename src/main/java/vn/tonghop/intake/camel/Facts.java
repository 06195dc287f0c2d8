package vn.tonghop.intake.camel;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.remote.FtpConstants;
import org.apache.camel.component.file.remote.RemoteFile;
import org.apache.camel.component.mail.MailConsumer;
import org.apache.commons.net.ftp.FTPFile;
import vn.tonghop.intake.Channel;
import vn.tonghop.intake.Content;
import vn.tonghop.intake.Delivery;
import vn.tonghop.intake.Delivery.Enclosed;
import vn.tonghop.intake.mailbox.Mail;
import vn.tonghop.intake.portal.PortalItem;

/** What the intake may know of an exchange; nothing else of it goes further. */
final class Facts {

    /** What building blocks call their limit. */
    private static final String MEGABYTES = "mostMegabytes";

    private Facts() {}

    static Delivery of(Exchange exchange, Object brought, long mostBytes)
            throws MessagingException {
        String source = Sources.idOf(exchange.getContext(), exchange.getFromRouteId());
        if (brought instanceof jakarta.mail.Message mail) {
            return Delivery.mail(
                    source,
                    exchange.getProperty(MailConsumer.MAIL_MESSAGE_UID, String.class),
                    sender(exchange, null),
                    new Spooled(mail::writeTo, mail.getSize(), mostBytes));
        }
        if (brought instanceof Mail mail) {
            return Delivery.mail(
                    source, mail.key(), sender(exchange, null), content(mail, mostBytes));
        }
        if (brought instanceof GenericFile<?> file) {
            return Delivery.file(
                    channel(file),
                    source,
                    file.getFileName() + "|" + file.getLastModified(),
                    sender(exchange, "source:" + source),
                    file.getFileNameOnly(),
                    content(exchange, file));
        }
        if (brought instanceof PortalItem item) {
            return portal(source, sender(exchange, "portal:" + item.unit()), item);
        }
        if (brought instanceof Delivery ready) {
            return ready.from(sender(exchange, ready.sender()));
        }
        throw new IllegalStateException(
                source + " brings what the intake does not know: " + exchange.getFromEndpoint());
    }

    /** The source's own limit in bytes, where its building block has one. */
    static long most(Exchange exchange, long otherwise) {
        Integer megabytes = exchange.getProperty(MEGABYTES, Integer.class);
        return megabytes == null ? otherwise : megabytes * 1024L * 1024L;
    }

    private static Delivery portal(String source, String sender, PortalItem item) {
        return new Delivery(
                Channel.PORTAL,
                source,
                item.key(),
                sender,
                item.unitName(),
                item.key() + ".json",
                Content.of(item.json()),
                item.document()
                        .map(bytes -> List.of(new Enclosed(item.fileName(), bytes)))
                        .orElse(List.of()));
    }

    private static String sender(Exchange exchange, String otherwise) {
        String configured = exchange.getProperty("sender", String.class);
        return configured == null || configured.isBlank() ? otherwise : configured.strip();
    }

    private static Channel channel(GenericFile<?> file) {
        if (!(file instanceof RemoteFile<?>)) {
            return Channel.FOLDER;
        }
        return file.getFile() instanceof FTPFile ? Channel.FTP : Channel.SFTP;
    }

    private static Content content(Mail mail, long mostBytes) throws MessagingException {
        Optional<byte[]> fetched = mail.takeFetched();
        return fetched.isPresent()
                ? Content.of(fetched.get())
                : new Spooled(mail::writeTo, mail.size(), mostBytes);
    }

    private static Content content(Exchange exchange, GenericFile<?> file) {
        // read through the converter while the message is still there: it knows files and downloads
        InputStream bytes = null;
        Exception problem = null;
        try {
            bytes = exchange.getIn().getBody(InputStream.class);
        } catch (RuntimeException e) {
            problem = e;
        }
        long size = file.getFileLength();
        if (bytes == null) {
            String said = said(exchange, problem);
            var unreadable = new Unreadable("INT-012", problem, said);
            return new FileContent(null, unreadable, size);
        }
        return new FileContent(size < 0 ? bytes : new Whole(bytes, size), null, size);
    }

    private static String said(Exchange exchange, Exception problem) {
        Integer reply = exchange.getIn().getHeader(FtpConstants.FTP_REPLY_CODE, Integer.class);
        if (reply != null) {
            return "FTP " + reply;
        }
        Throwable cause = problem;
        while (cause != null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == null ? "–" : cause.getClass().getSimpleName();
    }

    /** A file's bytes, or why there are none. */
    private record FileContent(InputStream bytes, Unreadable problem, long announcedSize)
            implements Content {

        @Override
        public InputStream open() throws IOException {
            if (problem != null) {
                throw problem;
            }
            return bytes;
        }
    }

    /** A mail's bytes as its server has them. */
    private record Spooled(Spool.Written mail, long announcedSize, long mostBytes)
            implements Content {

        @Override
        public InputStream open() throws IOException {
            try {
                return Spool.of(mail, mostBytes);
            } catch (MessagingException e) {
                throw new IOException("the mail server did not give the mail", e);
            }
        }
    }
}
