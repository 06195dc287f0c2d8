package vn.tonghop.web.picture;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A picture for the one who asked, to be kept by nobody between. */
public final class PictureAnswer {

    /** An original never changes; what is drawn of it may with a newer gateway. */
    private static final Duration KEPT = Duration.ofHours(1);

    private PictureAnswer() {}

    public static ResponseEntity<byte[]> of(byte[] png) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(png);
    }
}
