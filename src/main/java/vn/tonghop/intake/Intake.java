package vn.tonghop.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
    private final ParkedItems parked;
    private final TransactionOperations transaction;
    private final Catalogue catalogue;
    private final Clock clock;
    private final long mostBytes;

    Intake(
            Vault vault,
            Register register,
            Journal journal,
            ParkedItems parked,
            TransactionOperations transaction,
            Catalogue catalogue,
            Clock clock,
            long mostBytes) {
        this.vault = vault;
        this.register = register;
        this.journal = journal;
        this.parked = parked;
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
        return receive(delivery, mostBytes);
    }

    /**
     * Keeps a delivery of a source that has a limit of its own.
     *
     * @param most bytes it may have; the gateway's limit holds too
     * @throws IOException when the vault or the source fails; nothing may be acknowledged then
     */
    public Receipt receive(Delivery delivery, long most) throws IOException {
        long limit = Math.min(most, mostBytes);
        if (!delivery.needsDigest()) {
            var reference = register.find(delivery.sourceId(), delivery.externalKey());
            if (reference.isPresent()) {
                return new Receipt.AlreadyHere(reference.get());
            }
        }
        if (delivery.original().announcedSize() > limit) {
            return tooLarge(delivery, limit);
        }
        try {
            return enter(delivery, keep(delivery.original(), limit));
        } catch (TooLarge e) {
            return tooLarge(delivery, limit);
        }
    }

    private Receipt enter(Delivery delivery, Original original) throws IOException {
        String key = PlainText.of(delivery.keyWith(original.sha256()), 2000);
        if (delivery.needsDigest()) {
            var reference = register.find(delivery.sourceId(), key);
            if (reference.isPresent()) {
                return new Receipt.AlreadyHere(reference.get());
            }
        }
        Opened opened =
                delivery.channel() == Channel.MAIL
                        ? MailOpening.open(delivery, vault.read(original.sha256()))
                        : Opened.closed(delivery, null);
        var arrival = arrival(named(delivery), key, original, opened);
        return transaction.execute(
                status -> {
                    Receipt receipt = register.enter(arrival);
                    parked.takenIn(delivery.sourceId(), delivery.item());
                    if (receipt instanceof Receipt.Stored stored) {
                        park(delivery, arrival, stored);
                    }
                    return receipt;
                });
    }

    /** What is kept and still has to be looked at by an administrator. */
    private void park(Delivery delivery, Arrival arrival, Receipt.Stored stored) {
        String name = delivery.shownAs(arrival.opened().subject());
        Poison.of(delivery, arrival)
                .forEach(
                        reason ->
                                parked.park(
                                        new Parked(
                                                delivery.sourceId(),
                                                stored.reference(),
                                                name,
                                                reason.code(),
                                                reason.arguments(),
                                                register.idOf(stored.reference()))));
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
                            keep(Content.of(enclosed.bytes()), mostBytes)));
        }
        return kept;
    }

    private Original keep(Content content, long limit) throws IOException {
        try (var bytes = new Bounded(content.open(), limit)) {
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
    private Receipt tooLarge(Delivery delivery, long limit) {
        String name = SafeName.of(delivery.fileName(), "document");
        String megabytes = megabytes(limit);
        parked.park(
                Parked.atSource(
                        delivery.sourceId(), delivery.item(), name, "INT-001", name, megabytes));
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
                "INT-001", Messages.vi("INT-001", name, megabytes), Messages.vi("INT-001.do"));
    }

    private static String megabytes(long bytes) {
        return BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(1024 * 1024), 1, RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
