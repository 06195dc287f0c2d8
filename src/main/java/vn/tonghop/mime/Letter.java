package vn.tonghop.mime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.mime.MalformedMail.Why;
import vn.tonghop.mime.Part.Role;

/** Walks through the parts of one mail; each step answers with the letter's text found there. */
final class Letter {

    private static final int MOST_PARTS = 1_000;
    private static final int DEEPEST_MULTIPART = 30;
    private static final int DEEPEST_MESSAGE = 5;

    private static final Map<String, String> EXTENSIONS =
            Map.of(
                    "application/pdf", ".pdf",
                    "text/plain", ".txt",
                    "text/html", ".html",
                    "message/rfc822", ".eml",
                    "image/jpeg", ".jpg",
                    "image/png", ".png",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            ".docx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx",
                    "application/msword", ".doc",
                    "application/vnd.ms-excel", ".xls");

    private final List<Part> parts = new ArrayList<>();
    private final List<Signature> signatures = new ArrayList<>();
    private int entities;
    private long bytes;

    /**
     * Where an entity stands.
     *
     * @param within subtype of the multipart around it: "mixed"; "" for the whole mail
     */
    private record Place(String path, String within, int multiparts, int messages) {
        Place child(int ordinal, String multipart) {
            String inside = path.isEmpty() ? "" + ordinal : path + "." + ordinal;
            return new Place(inside, multipart, multiparts + 1, messages);
        }

        Place message() {
            return new Place(path, "", multiparts, messages + 1);
        }
    }

    List<Part> parts() {
        return parts;
    }

    List<Signature> signatures() {
        return signatures;
    }

    /** The text of the whole mail, or null; its parts are collected. */
    String read(Fields mail) throws MalformedMail {
        return entity(mail, new Place("", "", 0, 0));
    }

    static String subject(Fields fields) {
        return EncodedWords.decode(fields.first("Subject").orElse("")).strip();
    }

    /** A letter's text as a part of its own, named after the subject. */
    static Part body(Fields fields, String text, String path, Role role) {
        String name = SafeName.of(subject(fields).replaceAll("[/\\\\]", "-"), "mail");
        return new Part(
                SafeName.of(name + ".txt", "mail.txt"),
                "text/plain",
                text.getBytes(StandardCharsets.UTF_8),
                path,
                role,
                false);
    }

    private String entity(Fields fields, Place place) throws MalformedMail {
        if (++entities > MOST_PARTS) {
            throw new MalformedMail(Why.TOO_MANY_PARTS, "more than " + MOST_PARTS + " parts");
        }
        if (place.multiparts > DEEPEST_MULTIPART) {
            throw new MalformedMail(Why.TOO_DEEP, "deeper than " + DEEPEST_MULTIPART);
        }
        var type = Value.of(fields.first("Content-Type").orElse(defaultType(place)));
        if (type.main().startsWith("multipart/")) {
            var children = Boundary.split(fields.content(), type.parameter("boundary"));
            if (!children.isEmpty()) {
                return multipart(children, type.main().substring("multipart/".length()), place);
            }
            // a multipart without parts is what it looks like: text
            return leaf(fields, Value.of("text/plain"), place);
        }
        boolean opened = place.messages < DEEPEST_MESSAGE && !place.within.equals("report");
        if (type.main().equals("message/rfc822") && opened) {
            return message(fields, type, place);
        }
        if (type.main().matches("application/(x-)?pkcs7-mime") && opened) {
            return signed(fields, type, place);
        }
        return leaf(fields, type, place);
    }

    private static String defaultType(Place place) {
        return place.within.equals("digest") ? "message/rfc822" : "text/plain";
    }

    private String multipart(List<Slice> children, String kind, Place place) throws MalformedMail {
        var texts = new ArrayList<String>();
        String plain = null;
        for (int i = 0; i < children.size(); i++) {
            var fields = Fields.of(children.get(i));
            String text = entity(fields, place.child(i + 1, kind));
            texts.add(text);
            boolean isPlain = fields.first("Content-Type").orElse("text/plain").contains("plain");
            plain = plain == null && isPlain ? text : plain;
        }
        if (kind.equals("signed") && children.size() == 2) {
            signatures.addAll(Detached.judged(children.get(0), children.get(1)));
        }
        if (kind.equals("alternative")) {
            return plain != null ? plain : last(texts);
        }
        String joined = texts.stream().filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
        return joined.isEmpty() ? null : joined;
    }

    private static String last(List<String> texts) {
        return texts.stream().filter(Objects::nonNull).reduce((a, b) -> b).orElse(null);
    }

    /** A forwarded mail: the documents are the same as if it had come by itself. */
    private String message(Fields fields, Value type, Place place) throws MalformedMail {
        var decoded = Transfer.decode(fields.content(), encoding(fields));
        var inner = Fields.of(Slice.of(decoded.bytes()));
        if (inner.isEmpty()) {
            return leaf(fields, type, place);
        }
        int before = parts.size();
        String text = entity(inner, place.message());
        var brought = parts.stream().skip(before).filter(Part::isAttachment).toList();
        if (text != null && LetterText.isDocument(text, brought)) {
            parts.add(before, body(inner, text, place.path, Role.ATTACHMENT));
        }
        return null;
    }

    /** Content within its signature (RFC 8551, 3.5.2) takes the signature's place. */
    private String signed(Fields fields, Value type, Place place) throws MalformedMail {
        byte[] bytes = Transfer.decode(fields.content(), encoding(fields)).bytes();
        var data =
                SignedData.kind(bytes) == SignedData.Kind.SIGNED
                        ? SignedData.of(bytes)
                        : Optional.<SignedData>empty();
        byte[] content = data.map(SignedData::content).orElse(null);
        if (content == null) {
            return leaf(fields, type, place);
        }
        signatures.addAll(data.get().signatures());
        var inner = Fields.of(Slice.of(content));
        if (inner.has("Content-Type")) {
            return entity(inner, place.message());
        }
        // a file that was signed by itself: "báo cáo.pdf.p7m"
        String name = SafeName.of(name(fields, type), "part-" + place.path);
        add(name.replaceFirst("(?i)\\.p7m$", ""), type.main(), content, place, Role.ATTACHMENT);
        return null;
    }

    /** Outlook's package is opened; what it brings stands where it stood. */
    private boolean unpacked(byte[] bytes, Place place) throws MalformedMail {
        if (!Tnef.isTnef(bytes) || place.messages >= DEEPEST_MESSAGE) {
            return false;
        }
        Tnef.Opened opened;
        try {
            opened = Tnef.open(bytes);
        } catch (IOException broken) {
            return false;
        }
        for (var file : opened.files()) {
            if (!unpacked(file.bytes(), place.message())) {
                add(file.name(), "application/octet-stream", file.bytes(), place, Role.ATTACHMENT);
            }
        }
        if (opened.rtf() != null) {
            // the letter's text stands beside the package as well, unless it is all there is
            var role = opened.files().isEmpty() ? Role.ATTACHMENT : Role.TEXT;
            add("mail.rtf", "application/rtf", opened.rtf(), place, role);
        }
        return true;
    }

    private void add(String name, String type, byte[] content, Place place, Role role)
            throws MalformedMail {
        bytes += content.length;
        if (bytes > MailWalk.MOST_BYTES || ++entities > MOST_PARTS) {
            throw new MalformedMail(Why.TOO_LARGE, "more than " + MailWalk.MOST_BYTES + " bytes");
        }
        String path = place.path.isEmpty() ? "1" : place.path;
        parts.add(new Part(name, type, content, path, role, false));
    }

    private String leaf(Fields fields, Value type, Place place) throws MalformedMail {
        var decoded = Transfer.decode(fields.content(), encoding(fields));
        bytes += decoded.bytes().length;
        if (bytes > MailWalk.MOST_BYTES) {
            throw new MalformedMail(Why.TOO_LARGE, "more than " + MailWalk.MOST_BYTES + " bytes");
        }
        String name = name(fields, type);
        if (decoded.bytes().length == 0 && name == null) {
            return null;
        }
        if (unpacked(decoded.bytes(), place)) {
            return null;
        }
        var role = role(fields, type, name, place);
        String text = role == Role.TEXT ? text(decoded.bytes(), type) : null;
        String path = place.path.isEmpty() ? "1" : place.path;
        String otherwise = "part-" + path + EXTENSIONS.getOrDefault(type.main(), "");
        parts.add(
                new Part(
                        SafeName.of(name, otherwise),
                        type.main(),
                        decoded.bytes(),
                        path,
                        role,
                        decoded.damaged()));
        return text == null || text.isBlank() ? null : text;
    }

    private static String encoding(Fields fields) {
        return fields.first("Content-Transfer-Encoding").orElse("").replaceAll("[;(].*", "");
    }

    private static String name(Fields fields, Value type) {
        var disposition = Value.of(fields.first("Content-Disposition").orElse(""));
        String name = disposition.parameter("filename");
        return name != null && !name.isBlank() ? name : type.parameter("name");
    }

    private static Role role(Fields fields, Value type, String name, Place place) {
        boolean text = type.main().equals("text/plain") || type.main().equals("text/html");
        var disposition = Value.of(fields.first("Content-Disposition").orElse("")).main();
        if (text && name == null && !disposition.equals("attachment")) {
            return Role.TEXT;
        }
        boolean shown =
                type.main().startsWith("image/")
                        && !disposition.equals("attachment")
                        && (place.within.equals("related") || fields.has("Content-ID"));
        boolean signature = type.main().matches("application/(x-)?(pkcs7|pgp)-signature");
        // the rest of a bounce: delivery status and the mail that did not arrive
        return shown || signature || place.within.equals("report") ? Role.INLINE : Role.ATTACHMENT;
    }

    private static String text(byte[] bytes, Value type) {
        String text = Text.of(bytes, type.parameter("charset"));
        return type.main().equals("text/html") ? HtmlText.of(text) : text;
    }
}
