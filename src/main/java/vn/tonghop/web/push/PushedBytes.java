package vn.tonghop.web.push;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import vn.tonghop.intake.push.PushDoor;
import vn.tonghop.intake.push.PushRefused;

/** A body within its bounds of size and time. */
final class PushedBytes {

    private static final int PIECE = 16 * 1024;

    /** So much of a refused body is read, for its sender to come to read the answer. */
    private static final int DRAINED = 2 * 1024 * 1024;

    private PushedBytes() {}

    static byte[] of(InputStream in, PushDoor door) throws IOException, PushRefused {
        var bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        long until = System.nanoTime() + door.rules().patience().toNanos();
        int read;
        while ((read = in.read(piece)) >= 0) {
            if (bytes.size() + (long) read > door.rules().mostBytes()) {
                throw door.tooLarge();
            }
            if (System.nanoTime() > until) {
                throw new PushRefused(408, "INT-049", 5, door.rules().patience().toSeconds());
            }
            bytes.write(piece, 0, read);
        }
        return bytes.toByteArray();
    }

    static void drain(HttpServletRequest request, int status) {
        if (status == 408) {
            return;
        }
        try {
            InputStream in = request.getInputStream();
            byte[] piece = new byte[PIECE];
            int left = DRAINED;
            int read;
            while (left > 0 && (read = in.read(piece)) >= 0) {
                left -= read;
            }
        } catch (IOException gone) {
            // who hung up does not wait for an answer
            return;
        }
    }
}
