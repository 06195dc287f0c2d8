package vn.tonghop.intake.camel;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.remote.RemoteFile;
import org.apache.camel.component.mail.MailConsumer;
import org.apache.commons.net.ftp.FTPFile;
import vn.tonghop.intake.Channel;
import vn.tonghop.intake.Content;
import vn.tonghop.intake.Delivery;
import vn.tonghop.intake.Delivery.Enclosed;
import vn.tonghop.intake.portal.PortalItem;

/** What the intake may know of an exchange; nothing else of it goes further. */
final class Facts {

    private Facts() {}

    static Delivery of(Exchange exchange, Object brought, long mostBytes) {
        String source = Sources.idOf(exchange.getContext(), exchange.getFromRouteId());
        if (brought instanceof jakarta.mail.Message mail) {
            return Delivery.mail(
                    source,
                    exchange.getProperty(MailConsumer.MAIL_MESSAGE_UID, String.class),
                    sender(exchange, null),
                    new MailContent(mail, mostBytes));
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

    private static Content content(Exchange exchange, GenericFile<?> file) {
        // read through the converter while the message is still there: it knows files and downloads
        InputStream bytes = exchange.getIn().getBody(InputStream.class);
        return new Content() {
            @Override
            public InputStream open() throws IOException {
                return bytes;
            }

            @Override
            public long announcedSize() {
                return file.getFileLength();
            }
        };
    }

    /** A mail's bytes as its server has them. */
    private record MailContent(jakarta.mail.Message mail, long mostBytes) implements Content {

        @Override
        public InputStream open() throws IOException {
            try {
                return Spool.of(mail::writeTo, mostBytes);
            } catch (MessagingException e) {
                throw new IOException("the mail server did not give the mail", e);
            }
        }

        @Override
        public long announcedSize() {
            try {
                return mail.getSize();
            } catch (MessagingException e) {
                return -1;
            }
        }
    }
}
