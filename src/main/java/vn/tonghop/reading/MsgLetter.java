package vn.tonghop.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jsoup.Jsoup;
import vn.tonghop.mime.HtmlText;
import vn.tonghop.mime.Mail;
import vn.tonghop.mime.Part;
import vn.tonghop.mime.SafeName;

/** An Outlook message as a mail: the same parts as if it had come by itself. */
final class MsgLetter {

    private final Limits limits;
    private final List<Part> parts = new ArrayList<>();

    MsgLetter(Limits limits) {
        this.limits = limits;
    }

    /** Its text and every attachment, those of messages in the message too. */
    Mail mail(MAPIMessage message) throws CannotRead, IOException {
        message.setReturnNullOnMissingChunk(true);
        attachments(message, 1);
        Part body = body(message);
        if (body != null && body.mediaType().equals("application/rtf")) {
            // whether this text is a document is seen when it has been read
            var brought = parts.stream().filter(Part::isAttachment).toList();
            if (brought.isEmpty()) {
                parts.add(body);
            }
            body = null;
        }
        return new Mail("", null, null, null, null, null, body, parts, List.of());
    }

    private void attachments(MAPIMessage message, int depth) throws CannotRead, IOException {
        if (depth > limits.nesting()) {
            throw new CannotRead("READ-013", subject(message));
        }
        for (var attachment : message.getAttachmentFiles()) {
            if (parts.size() >= limits.entries()) {
                throw new CannotRead("READ-019");
            }
            if (attachment.isEmbeddedMessage()) {
                embedded(attachment.getEmbeddedMessage(), depth + 1);
            } else if (attachment.getAttachData() != null) {
                parts.add(part(attachment));
            } else if (attachment.getEmbeddedAttachmentObject() != null) {
                parts.add(object(attachment));
            }
        }
    }

    /** A forwarded message: its text is a document when it looks like one. */
    private void embedded(MAPIMessage message, int depth) throws CannotRead, IOException {
        message.setReturnNullOnMissingChunk(true);
        int before = parts.size();
        attachments(message, depth);
        var body = body(message);
        var brought = parts.subList(before, parts.size());
        if (body != null
                && new Mail("", null, null, null, null, null, body, brought, List.of())
                        .documents()
                        .contains(body)) {
            parts.add(
                    before,
                    new Part(
                            body.name(),
                            body.mediaType(),
                            body.bytes(),
                            "",
                            Part.Role.ATTACHMENT,
                            false));
        }
    }

    private Part part(AttachmentChunks attachment) {
        String name = name(attachment);
        String type = text(attachment.getAttachMimeTag());
        boolean shown = attachment.getAttachContentId() != null && type.startsWith("image/");
        return new Part(
                name,
                type.isEmpty() ? "application/octet-stream" : type,
                attachment.getAttachData().getValue(),
                String.valueOf(parts.size() + 1),
                shown ? Part.Role.INLINE : Part.Role.ATTACHMENT,
                false);
    }

    private Part object(AttachmentChunks attachment) {
        return new Part(
                name(attachment),
                "application/octet-stream",
                attachment.getEmbeddedAttachmentObject(),
                String.valueOf(parts.size() + 1),
                Part.Role.ATTACHMENT,
                false);
    }

    private String name(AttachmentChunks attachment) {
        String name = text(attachment.getAttachLongFileName());
        name = name.isEmpty() ? text(attachment.getAttachFileName()) : name;
        return SafeName.of(name, "tep-" + (parts.size() + 1));
    }

    private static String text(StringChunk chunk) {
        return chunk == null || chunk.getValue() == null ? "" : chunk.getValue().strip();
    }

    /** Plain before HTML before RTF; null without any. */
    private static Part body(MAPIMessage message) throws IOException {
        try {
            String plain = message.getTextBody();
            if (plain != null && !plain.isBlank()) {
                return text(message, plain);
            }
            String html = message.getHtmlBody();
            if (html != null && !html.isBlank()) {
                return text(message, HtmlText.of(Jsoup.parse(html)));
            }
            String rtf = message.getRtfBody();
            return rtf == null || rtf.isBlank()
                    ? null
                    : body(
                            subject(message) + ".rtf",
                            "application/rtf",
                            rtf.getBytes(StandardCharsets.ISO_8859_1));
        } catch (ChunkNotFoundException e) {
            return null;
        }
    }

    private static Part text(MAPIMessage message, String text) {
        return body(subject(message) + ".txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Part body(String name, String type, byte[] bytes) {
        return new Part(
                SafeName.of(name.replaceAll("[/\\\\]", "-"), "mail.txt"),
                type,
                bytes,
                "body",
                Part.Role.TEXT,
                false);
    }

    private static String subject(MAPIMessage message) {
        try {
            String subject = message.getSubject();
            return subject == null || subject.isBlank() ? "mail" : subject.strip();
        } catch (ChunkNotFoundException e) {
            return "mail";
        }
    }
}
