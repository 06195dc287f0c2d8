package vn.tonghop.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.message.Messages;

/** Writes receipts: plain text in Vietnamese, a line in English at the end. */
class Letters {

    private static final int DOCUMENTS = 20;
    private static final int SUBJECT = 120;

    /** RFC 5322, 3.6.4, as far as mail programs use it. */
    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,500}>");

    private final String domain;

    /**
     * @param domain what our message ids end in
     */
    Letters(String domain) {
        this.domain = domain;
    }

    Letter write(String recipient, Arrival arrival, List<Said> documents) {
        return new Letter(
                recipient,
                subject(arrival),
                body(arrival, documents),
                "<" + arrival.reference() + "." + UUID.randomUUID() + "@" + domain + ">",
                answered(arrival.messageId()));
    }

    private static String subject(Arrival arrival) {
        var original = Words.line(arrival.subject(), SUBJECT);
        return original.isEmpty()
                ? Messages.vi("reply.subject", arrival.reference())
                : Messages.vi("reply.subject.of", arrival.reference(), original);
    }

    private static String body(Arrival arrival, List<Said> documents) {
        var lines = new ArrayList<String>();
        lines.add(Messages.vi("reply.greeting"));
        lines.add("");
        lines.add(Messages.vi("reply.received", Words.time(arrival.receivedAt())));
        lines.add(Messages.vi("reply.reference", arrival.reference()));
        int ordinal = 0;
        for (var document : documents.subList(0, Math.min(documents.size(), DOCUMENTS))) {
            lines.add("");
            lines.addAll(DocumentText.of(++ordinal, document));
        }
        if (documents.size() > DOCUMENTS) {
            lines.add(Messages.vi("reply.more-documents", documents.size() - DOCUMENTS));
        }
        lines.add("");
        lines.add(Messages.vi("reply.closing"));
        lines.add("");
        lines.add("--");
        lines.add(english(arrival, documents));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String english(Arrival arrival, List<Said> documents) {
        return Messages.en(
                "reply.summary",
                arrival.reference(),
                Words.englishTime(arrival.receivedAt()),
                documents.size(),
                documents.stream()
                        .map(d -> d.report().outcome().code())
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private static String answered(String messageId) {
        return messageId != null && MESSAGE_ID.matcher(messageId.strip()).matches()
                ? messageId.strip()
                : null;
    }
}
