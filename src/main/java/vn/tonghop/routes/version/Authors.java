package vn.tonghop.routes.version;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.tonghop.routes.file.FileText;

/**
 * Who wrote what stands in a file: whoever saved this content through the gateway, or the owner of
 * the file on disk.
 */
class Authors {

    private static final int MOST = 200;

    private final Map<String, String> saved =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > MOST;
                }
            };

    synchronized void saved(String key, String sha256, String by) {
        saved.put(key + " " + sha256, by);
    }

    synchronized String of(FileText file) {
        String by = saved.get(file.key() + " " + file.sha256());
        return by == null ? "file:" + owner(file) : by;
    }

    private static String owner(FileText file) {
        try {
            return Files.getOwner(file.path()).getName();
        } catch (IOException | UnsupportedOperationException e) {
            return "?";
        }
    }
}
