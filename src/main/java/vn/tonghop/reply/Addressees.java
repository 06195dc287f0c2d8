package vn.tonghop.reply;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Who is answered. Machines are not (RFC 3834, section 2): an answer to a machine may be answered
 * by it, for ever.
 */
class Addressees {

    /** The plain form of RFC 5321; exotic addresses are not worth what hides in them. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,189}");

    private static final Pattern MACHINE =
            Pattern.compile(
                    "(mailer-daemon|mail-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)"
                            + "([+-].*)?@.*");

    /** Either an address or the code of the reason why there is none. */
    record Choice(String address, String reason) {}

    private final Set<String> own = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> contacts;

    /**
     * @param own the gateway's own addresses
     * @param contacts addresses by unit code or by source id, for what does not come by mail
     */
    Addressees(List<String> own, Map<String, String> contacts) {
        own.stream().flatMap(text -> address(text).stream()).forEach(this.own::add);
        this.contacts = Map.copyOf(contacts);
    }

    Choice of(Arrival arrival) {
        if (arrival.automatic()) {
            return nobody("REP-001");
        }
        boolean byMail = "mail".equals(arrival.channel());
        var address = byMail ? correspondent(arrival) : contact(arrival);
        if (address.isEmpty()) {
            return nobody(byMail ? "REP-003" : "REP-002");
        }
        if (own.contains(address.get())) {
            return nobody("REP-004");
        }
        if (MACHINE.matcher(address.get().toLowerCase(Locale.ROOT)).matches()) {
            return nobody("REP-005");
        }
        return new Choice(address.get(), null);
    }

    /** A reply-to of several addresses would make the gateway mail to strangers. */
    private static Optional<String> correspondent(Arrival arrival) {
        return address(arrival.replyTo()).or(() -> address(arrival.sender()));
    }

    private Optional<String> contact(Arrival arrival) {
        return address(contacts.get(arrival.senderUnit()))
                .or(() -> address(contacts.get(arrival.sourceId())));
    }

    /** The address, when the text is exactly one. */
    static Optional<String> address(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            var parsed = InternetAddress.parse(text, true);
            return parsed.length == 1 && !parsed[0].isGroup()
                    ? inAscii(parsed[0].getAddress())
                    : Optional.empty();
        } catch (AddressException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> inAscii(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        var ascii = address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        return Optional.of(ascii).filter(text -> ADDRESS.matcher(text).matches());
    }

    private static Choice nobody(String reason) {
        return new Choice(null, reason);
    }
}
