package vn.tonghop.demo;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * One act of an office: a mail, a dropped file, a report handed in at the portal.
 *
 * @param at when, by the business clock
 * @param channel mail, ftp, sftp, portal, folder
 * @param from the mail's sender
 * @param files what goes along, by name
 * @param body the file whose text is the mail's own text; null for a line of greeting
 * @param raw a file of the sample that is the whole mail; null unless it needs to be
 * @param nullSender true when the mail's return path is empty, as a bounce's
 * @param headers more headers of the mail
 * @param account the office's account at the portal
 * @param office the office's name at the portal
 * @param reply what has to become of the answer to the sender
 */
record Sending(
        OffsetDateTime at,
        String channel,
        String from,
        String subject,
        List<String> files,
        String body,
        String raw,
        boolean nullSender,
        Map<String, String> headers,
        String account,
        String office,
        Reply reply) {

    enum Reply {
        /** Answered by mail. */
        sent,
        /** Noted that there is nobody who may be answered. */
        suppressed
    }

    Sending {
        files = List.copyOf(files);
        headers = headers == null ? Map.of() : Map.copyOf(headers);
    }

    /** The documents this act brings, as the sample's declaration calls them. */
    List<String> documents() {
        return files.isEmpty() ? List.of(Sample.BODY) : files;
    }
}
