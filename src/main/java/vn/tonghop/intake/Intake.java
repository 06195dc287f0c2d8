package vn.tonghop.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.intake.Arrival.Kept;
import vn.tonghop.intake.Delivery.Enclosed;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;
import vn.tonghop.message.Messages;
import vn.tonghop.mime.SafeName;
import vn.tonghop.vault.Vault;
import vn.tonghop.vault.Vault.Original;

/**
 * Takes deliveries in (tiếp nhận): the bytes into the vault, then everything else in one
 * transaction.
 *
 * <p>When there is a receipt the source may forget the delivery; when there is an exception it must
 * not. The same arrival twice gives the first one's reference; the same bytes in two arrivals are
 * one document with two deliveries.
 */
public class Intake {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Vault vault;
    private final Register register;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Catalogue catalogue;
    private final Clock clock;
    private final long mostBytes;

    Intake(
            Vault vault,
            Register register,
            Journal journal,
            TransactionOperations transaction,
            Catalogue catalogue,
            Clock clock,
            long mostBytes) {
        this.vault = vault;
        this.register = register;
        this.journal = journal;
        this.transaction = transaction;
        this.catalogue = catalogue;
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    /** The most bytes a delivery may have. */
    public long mostBytes() {
        return mostBytes;
    }

    /**
     * Keeps a delivery.
     *
     * @throws IOException when the vault or the source fails; nothing may be acknowledged then
     */
    public Receipt receive(Delivery delivery) throws IOException {
        if (!delivery.channel().bringsFiles()) {
            var reference = register.find(delivery.sourceId(), delivery.externalKey());
            if (reference.isPresent()) {
                return new Receipt.AlreadyHere(reference.get());
            }
        }
        if (delivery.original().announcedSize() > mostBytes) {
            return tooLarge(delivery);
        }
        try {
            return enter(delivery, keep(delivery.original()));
        } catch (TooLarge e) {
            return tooLarge(delivery);
        }
    }

    private Receipt enter(Delivery delivery, Original original) throws IOException {
        String key = PlainText.of(delivery.keyWith(original.sha256()), 2000);
        var reference = register.find(delivery.sourceId(), key);
        if (reference.isPresent()) {
            return new Receipt.AlreadyHere(reference.get());
        }
        Opened opened =
                delivery.channel() == Channel.MAIL
                        ? MailOpening.open(delivery, vault.read(original.sha256()))
                        : Opened.closed(delivery, null);
        var arrival = arrival(named(delivery), key, original, opened);
        return transaction.execute(status -> register.enter(arrival));
    }

    private Arrival arrival(Delivery delivery, String key, Original original, Opened opened)
            throws IOException {
        var receivedAt = clock.instant();
        var unit =
                opened.sender() == null
                        ? ""
                        : catalogue
                                .unitOfSender(
                                        opened.sender(), receivedAt.atZone(VIETNAM).toLocalDate())
                                .orElse("");
        var documents = documents(delivery, original, opened);
        return new Arrival(delivery, key, original, opened, unit, receivedAt, documents);
    }

    private List<Kept> documents(Delivery delivery, Original original, Opened opened)
            throws IOException {
        if (opened.documents().isEmpty()) {
            return List.of(new Kept(delivery.fileName(), original));
        }
        var kept = new ArrayList<Kept>();
        for (Enclosed enclosed : opened.documents()) {
            kept.add(
                    new Kept(
                            SafeName.of(enclosed.fileName(), "document"),
                            keep(Content.of(enclosed.bytes()))));
        }
        return kept;
    }

    private Original keep(Content content) throws IOException {
        try (var bytes = new Bounded(content.open(), mostBytes)) {
            return vault.store(bytes);
        }
    }

    private static Delivery named(Delivery delivery) {
        return new Delivery(
                delivery.channel(),
                delivery.sourceId(),
                delivery.externalKey(),
                delivery.sender(),
                delivery.subject(),
                SafeName.of(delivery.fileName(), "document"),
                delivery.original(),
                delivery.enclosed());
    }

    /** Said in the journal of the source, which sets it aside where an operator finds it. */
    private Receipt tooLarge(Delivery delivery) {
        String name = SafeName.of(delivery.fileName(), "document");
        long megabytes = mostBytes / (1024 * 1024);
        journal.record(
                Subject.route(delivery.sourceId()),
                "intake.refused",
                Map.of(
                        "code",
                        "INT-001",
                        "fileName",
                        name,
                        "key",
                        PlainText.of(delivery.externalKey(), 500),
                        "size",
                        delivery.original().announcedSize()));
        return new Receipt.Refused(
                "INT-001",
                Messages.vi("INT-001", name, Long.toString(megabytes)),
                Messages.vi("INT-001.do"));
    }
}
