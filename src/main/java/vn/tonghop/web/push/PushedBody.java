package vn.tonghop.web.push;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.springframework.http.ContentDisposition;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import vn.tonghop.intake.Delivery.Enclosed;
import vn.tonghop.intake.push.PushDoor.Body;
import vn.tonghop.intake.push.PushRefused;

/** What a body of a content type holds: a document, or several files. */
final class PushedBody {

    private static final Set<String> TYPES = Set.of("application", "image", "text");
    private static final Set<String> NEVER =
            Set.of("application/x-www-form-urlencoded", "text/event-stream");

    private PushedBody() {}

    static Body of(String contentType, String disposition, byte[] bytes, int mostFiles)
            throws PushRefused {
        MediaType type = typeOf(contentType);
        if (type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)) {
            return new Body("push.multipart", bytes, files(contentType, bytes, mostFiles));
        }
        return new Body(name(disposition, type), bytes, List.of());
    }

    /**
     * Asked before the body is read.
     *
     * @throws PushRefused when it is none that is taken in
     */
    static MediaType typeOf(String contentType) throws PushRefused {
        MediaType type;
        try {
            type = MediaType.parseMediaType(contentType == null ? "" : contentType);
        } catch (InvalidMediaTypeException none) {
            throw new PushRefused(415, "INT-085", 0);
        }
        String plain = type.getType() + "/" + type.getSubtype();
        boolean taken =
                TYPES.contains(type.getType())
                        || plain.equals("message/rfc822")
                        || type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA);
        if (!type.isConcrete() || !taken || NEVER.contains(plain)) {
            throw new PushRefused(415, "INT-044", 0, plain);
        }
        return type;
    }

    private static String name(String disposition, MediaType type) {
        String name = null;
        if (disposition != null) {
            try {
                name = ContentDisposition.parse(disposition).getFilename();
            } catch (IllegalArgumentException unreadable) {
                name = null;
            }
        }
        if (name != null && !name.isBlank()) {
            return name;
        }
        boolean json = type.getSubtype().toLowerCase(Locale.ROOT).endsWith("json");
        return json ? "push.json" : "push";
    }

    private static List<Enclosed> files(String contentType, byte[] bytes, int most)
            throws PushRefused {
        var files = new ArrayList<Enclosed>();
        try {
            var upload = new FileUpload();
            upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
            upload.setFileCountMax(most + 1L);
            FileItemIterator parts = upload.getItemIterator(new Bytes(contentType, bytes));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (files.size() == most) {
                    throw new PushRefused(413, "INT-051", 0, most);
                }
                try (InputStream in = part.openStream()) {
                    byte[] file = in.readAllBytes();
                    if (file.length > 0 || part.getName() != null) {
                        files.add(new Enclosed(name(part), file));
                    }
                }
            }
        } catch (IOException | RuntimeException broken) {
            throw new PushRefused(400, "INT-045", 0, "multipart");
        }
        if (files.isEmpty()) {
            throw new PushRefused(400, "INT-045", 0, "multipart");
        }
        return files;
    }

    private static String name(FileItemStream part) {
        if (part.getName() != null && !part.getName().isBlank()) {
            return part.getName();
        }
        return part.getFieldName() == null ? "part" : part.getFieldName();
    }

    private record Bytes(String contentType, byte[] bytes) implements UploadContext {

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
