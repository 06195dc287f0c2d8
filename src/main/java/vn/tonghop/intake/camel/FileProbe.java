package vn.tonghop.intake.camel;

import java.io.File;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Endpoint;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.component.file.remote.RemoteFileEndpoint;
import org.apache.camel.component.file.remote.RemoteFileOperations;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.apache.commons.net.ftp.FTPFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.routes.SourceProbe;

/** Lists a folder: of this machine, or over FTP, FTPS and SFTP. */
class FileProbe implements SourceProbe {

    private static final Logger LOG = LoggerFactory.getLogger(FileProbe.class);

    @Override
    public boolean knows(Endpoint endpoint) {
        return endpoint instanceof GenericFileEndpoint<?>;
    }

    @Override
    public List<Item> look(Endpoint endpoint, String source, int most) throws Exception {
        return endpoint instanceof RemoteFileEndpoint<?> remote
                ? remote(remote, most)
                : local((GenericFileEndpoint<?>) endpoint, most);
    }

    private static List<Item> local(GenericFileEndpoint<?> endpoint, int most)
            throws java.io.IOException {
        var folder = new File(endpoint.getConfiguration().getDirectory()).toPath();
        var items = new ArrayList<Item>();
        try (var files = java.nio.file.Files.newDirectoryStream(folder)) {
            for (var file : files) {
                if (items.size() == most) {
                    break;
                }
                File listed = file.toFile();
                if (listed.isFile() && !listed.isHidden()) {
                    add(items, endpoint, item(listed), listed);
                }
            }
        }
        return items;
    }

    private static <T> List<Item> remote(RemoteFileEndpoint<T> endpoint, int most)
            throws Exception {
        RemoteFileOperations<T> server = endpoint.createRemoteFileOperations();
        try {
            server.connect(endpoint.getConfiguration(), endpoint.createExchange());
            var items = new ArrayList<Item>();
            for (T listed : server.listFiles(endpoint.getConfiguration().getDirectory())) {
                Item item = item(listed);
                if (items.size() < most && item != null) {
                    add(items, endpoint, item, listed);
                }
            }
            return items;
        } finally {
            leave(server);
        }
    }

    /** What is said at parting must not hide why there was no meeting. */
    private static void leave(RemoteFileOperations<?> server) {
        try {
            server.forceDisconnect();
        } catch (RuntimeException e) {
            LOG.debug("not disconnected", e);
        }
    }

    /** What the source would leave is not listed. */
    @SuppressWarnings("unchecked")
    private static void add(
            List<Item> items, GenericFileEndpoint<?> endpoint, Item item, Object listed) {
        var file = new GenericFile<Object>();
        file.setFile(listed);
        file.setFileName(item.name());
        file.setFileNameOnly(item.name());
        file.setEndpointPath(endpoint.getConfiguration().getDirectory());
        var filter = (GenericFileFilter<Object>) endpoint.getFilter();
        boolean named = !item.name().startsWith(".");
        if (named && (!(filter instanceof RemoteNames names) || names.takes(file))) {
            items.add(item);
        }
    }

    private static Item item(File file) {
        return new Item(file.getName(), file.length(), Instant.ofEpochMilli(file.lastModified()));
    }

    /** Null for what is no file. */
    private static Item item(Object listed) {
        if (listed instanceof FTPFile file) {
            return file.isFile()
                    ? new Item(file.getName(), file.getSize(), file.getTimestampInstant())
                    : null;
        }
        if (listed instanceof SftpRemoteFile<?> file) {
            return file.isDirectory()
                    ? null
                    : new Item(
                            file.getFilename(),
                            file.getFileLength(),
                            Instant.ofEpochMilli(file.getLastModified()));
        }
        throw new IllegalArgumentException("unknown kind of file: " + listed.getClass());
    }
}
