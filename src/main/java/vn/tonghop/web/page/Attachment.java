package vn.tonghop.web.page;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/**
 * An answer that a browser saves: Content-Disposition after RFC 6266, the name in UTF-8 after RFC
 * 8187 (once 5987) and, for those who do not know that, without marks in ASCII.
 */
final class Attachment {

    private static final int LONGEST_NAME = 150;
    private static final String UNRESERVED = "!#$&+-.^_`|~";

    private Attachment() {}

    static BodyBuilder headers(String fileName, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(fileName))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
    }

    static String disposition(String fileName) {
        var name = harmless(fileName);
        return "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    /** No path, nothing unseen, not too long; the extension stays. */
    private static String harmless(String fileName) {
        var name =
                Normalizer.normalize(fileName == null ? "" : fileName, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}/\\\\:*?\"<>|%;]", "_")
                        .strip();
        if (name.length() > LONGEST_NAME) {
            name = name.substring(name.length() - LONGEST_NAME);
        }
        return name.isEmpty() || name.chars().allMatch(c -> c == '.') ? "original" : name;
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9 ._()-]", "_");
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (var b : name.getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append("%%%02X".formatted((int) c));
            }
        }
        return encoded.toString();
    }
}
