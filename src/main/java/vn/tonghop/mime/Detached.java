package vn.tonghop.mime;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** The signature beside its content in a multipart/signed (RFC 8551, 3.5.3). */
final class Detached {

    private Detached() {}

    /** None when the second part is no CMS signature. */
    static List<Signature> judged(Slice content, Slice signature) {
        var fields = Fields.of(signature);
        String encoding = fields.first("Content-Transfer-Encoding").orElse("base64");
        byte[] bytes = Transfer.decode(fields.content(), encoding.replaceAll("[;(].*", "")).bytes();
        if (SignedData.kind(bytes) != SignedData.Kind.SIGNED) {
            return List.of();
        }
        return SignedData.of(canonical(content), bytes)
                .map(SignedData::signatures)
                .orElse(List.of());
    }

    /** As it was signed: every line ends with CR and LF (RFC 8551, 3.1.1). */
    private static byte[] canonical(Slice content) {
        var out = new ByteArrayOutputStream(content.to() - content.from() + 1_000);
        for (int at = content.from(); at < content.to(); ) {
            int next = content.nextLine(at);
            int end = content.contentEnd(at, next);
            out.write(content.bytes(), at, end - at);
            if (end < next) {
                out.write('\r');
                out.write('\n');
            }
            at = next;
        }
        return out.toByteArray();
    }
}
