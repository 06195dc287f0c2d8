package vn.tonghop.intake.camel;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.remote.FtpConstants;
import org.apache.camel.component.mail.MailMessage;
import org.apache.camel.support.DefaultMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import vn.tonghop.intake.Delivery;
import vn.tonghop.intake.Intake;
import vn.tonghop.intake.Parked;
import vn.tonghop.intake.ParkedItems;
import vn.tonghop.intake.Receipt;
import vn.tonghop.mime.SafeName;
import vn.tonghop.routes.health.OwnTrouble;
import vn.tonghop.routes.owner.SourceOwners;

/**
 * Where every source ends: {@code direct:intake.receive}.
 *
 * <p>The facts are read off the exchange, everything else it carries is thrown away, the intake
 * keeps the delivery. An exception is nobody's to handle here: the consumer has to see it, so that
 * it does not tell its source that all is well.
 */
class Reception extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    /** Where a consumer finds what became of the delivery. */
    static final String RECEIPT = "receipt";

    private final Intake intake;
    private final ParkedItems parked;
    private final SourceOwners owners;
    private final Clock clock;

    Reception(Intake intake, ParkedItems parked, SourceOwners owners, Clock clock) {
        this.intake = intake;
        this.parked = parked;
        this.owners = owners;
        this.clock = clock;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:intake.receive").routeId("intake.receive").process(this::receive);
    }

    private void receive(Exchange exchange) throws Exception {
        Object brought = brought(exchange);
        long most = Math.min(Facts.most(exchange, Long.MAX_VALUE), intake.mostBytes());
        Delivery delivery = Facts.of(exchange, brought, most);
        strip(exchange);
        owners.require(delivery.sourceId());
        Receipt receipt = kept(delivery, most, exchange);
        exchange.setProperty(RECEIPT, receipt);
        tellSource(exchange, brought, delivery, receipt);
        LOG.info("{}: {}", delivery.sourceId(), receipt);
        exchange.getMessage().setBody(receipt);
    }

    /**
     * What is the delivery's own trouble, or a fault of ours that it brings out, is said where an
     * administrator looks. When the disk or the database is to blame, it is not the delivery.
     */
    private Receipt kept(Delivery delivery, long most, Exchange exchange) throws IOException {
        try {
            return intake.receive(delivery, most);
        } catch (TransientDataAccessException
                | NonTransientDataAccessResourceException
                | TransactionException e) {
            throw e;
        } catch (Unreadable e) {
            park(delivery, e.code(), e.arguments(delivery.fileName()));
            OwnTrouble.isParked(exchange);
            throw e;
        } catch (RuntimeException e) {
            park(delivery, "INT-015", delivery.fileName(), e.getClass().getSimpleName());
            OwnTrouble.isParked(exchange);
            throw e;
        }
    }

    private void park(Delivery delivery, String code, String... arguments) {
        String name = delivery.fileName();
        parked.park(Parked.atSource(delivery.sourceId(), delivery.item(), name, code, arguments));
    }

    /** The mail, the file or the item of a portal, as its consumer knows it. */
    private static Object brought(Exchange exchange) {
        if (exchange.getIn() instanceof MailMessage mail) {
            return mail.getOriginalMessage();
        }
        Object file = exchange.getProperty(ExchangePropertyKey.FILE_EXCHANGE_FILE);
        return file == null ? exchange.getIn().getBody() : file;
    }

    /**
     * A new message, because a mail's message fetches its headers again when they are removed. What
     * the FTP component put there to finish its download is ours and stays.
     */
    private static void strip(Exchange exchange) {
        Object download =
                exchange.getIn() instanceof MailMessage
                        ? null
                        : exchange.getIn().getHeaders().get(FtpConstants.REMOTE_FILE_INPUT_STREAM);
        exchange.setMessage(new DefaultMessage(exchange));
        if (download instanceof InputStream) {
            exchange.getMessage().setHeader(FtpConstants.REMOTE_FILE_INPUT_STREAM, download);
        }
    }

    /** Says to the source what to do when the exchange is done. */
    private void tellSource(Exchange exchange, Object brought, Delivery delivery, Receipt receipt)
            throws Exception {
        if (brought instanceof GenericFile<?>) {
            exchange.setProperty("filedAs", filedAs(exchange, delivery, receipt));
        } else if (brought instanceof jakarta.mail.Message mail
                && receipt instanceof Receipt.Refused) {
            mail.setFlag(jakarta.mail.Flags.Flag.FLAGGED, true);
        }
    }

    /** A name of our own, so that two files of the same name do not overwrite each other. */
    private String filedAs(Exchange exchange, Delivery delivery, Receipt receipt) {
        if (receipt instanceof Receipt.Stored stored) {
            return folder(exchange, "doneDirectory") + named(stored.reference(), delivery);
        }
        if (receipt instanceof Receipt.AlreadyHere again) {
            return folder(exchange, "doneDirectory") + named(again.reference(), delivery);
        }
        return folder(exchange, "failedDirectory") + named(STAMP.format(clock.instant()), delivery);
    }

    /** Both together are a name that file systems take. */
    private static String named(String mark, Delivery delivery) {
        return SafeName.of(mark + "-" + SafeName.of(delivery.fileName(), "document"), "document");
    }

    private static String folder(Exchange exchange, String property) {
        return exchange.getProperty(property, String.class) + "/";
    }
}
