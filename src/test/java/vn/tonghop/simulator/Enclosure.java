package vn.tonghop.simulator;

import java.net.URLConnection;
import java.nio.file.Path;

/**
 * A file as it hangs on a mail.
 *
 * @param name as the office called it, marks and blanks included
 */
public record Enclosure(String name, byte[] bytes) {

    /** The media type an office's mail program would put beside it: by the name, never sure. */
    String mediaType() {
        if (name.endsWith(".docx")) {
            return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        }
        if (name.endsWith(".xlsx")) {
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        }
        String guess = URLConnection.guessContentTypeFromName(Path.of(name).getFileName() + "");
        return guess == null ? "application/octet-stream" : guess;
    }
}
