package vn.tonghop.intake;

import java.util.List;
import java.util.Objects;

/**
 * One arrival (lượt gửi) as a source hands it over: a mail, a dropped file, an item of a portal.
 *
 * @param sourceId id of the route it came through, {@code source.mail.dong-thap}
 * @param externalKey what tells it from every other arrival at that source: {@code uidvalidity:uid}
 *     of a mail, {@code path|mtime} of a file (its digest is added here), the portal's id of an
 *     item
 * @param sender who sent it where the source knows better than the bytes: an address, {@code
 *     source:<route id>} or {@code portal:<account>}; null for "as the mail says"
 * @param subject as the source states it, or null
 * @param fileName as the source states it: data, never used as a path
 * @param original the untouched bytes
 * @param enclosed the documents it brings where they are not to be found in the original by itself;
 *     empty otherwise
 */
public record Delivery(
        Channel channel,
        String sourceId,
        String externalKey,
        String sender,
        String subject,
        String fileName,
        Content original,
        List<Enclosed> enclosed) {

    public Delivery {
        Objects.requireNonNull(channel);
        Objects.requireNonNull(sourceId);
        Objects.requireNonNull(externalKey);
        Objects.requireNonNull(original);
        enclosed = List.copyOf(enclosed);
    }

    /** A document that travels inside another format. */
    public record Enclosed(String fileName, byte[] bytes) {}

    /**
     * A whole mail.
     *
     * @param sender null unless the mailbox belongs to one sender
     */
    public static Delivery mail(String sourceId, String key, String sender, Content raw) {
        return new Delivery(Channel.MAIL, sourceId, key, sender, null, "mail.eml", raw, List.of());
    }

    /** A file, which is its own document. */
    public static Delivery file(
            Channel channel,
            String sourceId,
            String key,
            String sender,
            String fileName,
            Content bytes) {
        return new Delivery(channel, sourceId, key, sender, null, fileName, bytes, List.of());
    }

    /**
     * How a mail's key begins where the server's own key may come back for another mail (UIDL of
     * POP3): its digest takes its place.
     */
    public static final String BY_DIGEST = "uidl:";

    /** Whether the source's key alone does not tell it from every other arrival. */
    boolean needsDigest() {
        return channel.bringsFiles() || externalKey.startsWith(BY_DIGEST);
    }

    /** What it is called where trouble with it is noted: the file's name, or the source's key. */
    public String item() {
        return channel.bringsFiles() ? String.valueOf(fileName) : externalKey;
    }

    /** What people know it by: the file's name, or the subject of a mail. */
    String shownAs(String mailSubject) {
        boolean mail = channel == Channel.MAIL && mailSubject != null && !mailSubject.isBlank();
        return mail ? mailSubject : String.valueOf(fileName);
    }

    /** The same, sent by this one. */
    public Delivery from(String newSender) {
        return new Delivery(
                channel,
                sourceId,
                externalKey,
                newSender,
                subject,
                fileName,
                original,
                enclosed);
    }

    /** Its key at the source, now that its bytes are known. */
    String keyWith(String sha256) {
        if (externalKey.startsWith(BY_DIGEST)) {
            return "sha256:" + sha256;
        }
        return needsDigest() ? externalKey + "|" + sha256 : externalKey;
    }
}
