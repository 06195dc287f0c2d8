package vn.tonghop.intake.camel;

import jakarta.mail.MessagingException;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What can only be written, made readable by way of a temporary file that deletes itself. */
final class Spool {

    /** Writes itself. */
    interface Written {
        void writeTo(OutputStream out) throws IOException, MessagingException;
    }

    private Spool() {}

    /**
     * @param most after so many bytes writing goes on into nothing: whoever reads finds one byte
     *     more than it takes, and says so
     */
    static InputStream of(Written written, long most) throws IOException, MessagingException {
        Path file = Files.createTempFile("tonghop-", ".eml");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                written.writeTo(new Cut(out, most + 1));
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | MessagingException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static final class Cut extends FilterOutputStream {

        private long left;

        Cut(OutputStream out, long most) {
            super(out);
            this.left = most;
        }

        @Override
        public void write(int b) throws IOException {
            if (left > 0) {
                out.write(b);
                left--;
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int n = (int) Math.min(left, length);
            out.write(bytes, offset, n);
            left -= n;
        }
    }
}
