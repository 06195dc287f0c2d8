package vn.tonghop.intake.camel;

import java.io.File;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.LoggingLevel;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileExclusiveReadLockStrategy;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.apache.commons.net.ftp.FTPFile;

/**
 * Lets a file through that is as it was a while ago: nobody is writing it.
 *
 * <p>The files of one look wait together, once: a folder of a thousand files is not looked at a
 * thousand times, and one that grows for hours, or is gone, holds up no other.
 */
public class QuietFiles implements GenericFileExclusiveReadLockStrategy<Object> {

    private final long quietMillis;

    /** The files of this look as they are after the wait; null when that cannot be known. */
    private Map<String, State> after;

    private record State(long size, long modified) {}

    public QuietFiles(int quietMillis) {
        this.quietMillis = quietMillis;
    }

    @Override
    public boolean acquireExclusiveReadLock(
            GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange)
            throws Exception {
        if (exchange.getProperty(ExchangePropertyKey.BATCH_INDEX, 0, Integer.class) == 0) {
            after = null;
            // the thread is this source's own; stopping the source interrupts it
            Thread.sleep(quietMillis);
            after = file.getFile() instanceof File ? Map.of() : listed(operations, exchange);
        }
        if (after == null) {
            return false;
        }
        State now =
                file.getFile() instanceof File local
                        ? new State(local.length(), local.lastModified())
                        : after.get(file.getFileNameOnly());
        return new State(file.getFileLength(), file.getLastModified()).equals(now);
    }

    private static Map<String, State> listed(
            GenericFileOperations<Object> operations, Exchange exchange) {
        var endpoint = (GenericFileEndpoint<?>) exchange.getFromEndpoint();
        var listed = new HashMap<String, State>();
        for (Object file : operations.listFiles(endpoint.getConfiguration().getDirectory())) {
            if (file instanceof FTPFile ftp) {
                // as the consumer takes them over
                long modified =
                        ftp.getTimestamp() == null ? 0 : ftp.getTimestamp().getTimeInMillis();
                listed.put(ftp.getName(), new State(ftp.getSize(), modified));
            } else if (file instanceof SftpRemoteFile<?> sftp) {
                listed.put(
                        sftp.getFilename(),
                        new State(sftp.getFileLength(), sftp.getLastModified()));
            }
        }
        return listed;
    }

    @Override
    public void prepareOnStartup(
            GenericFileOperations<Object> operations, GenericFileEndpoint<Object> endpoint) {
        // leaves nothing behind that would have to be tidied up
    }

    @Override
    public void releaseExclusiveReadLockOnAbort(
            GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange) {
        // holds nothing
    }

    @Override
    public void releaseExclusiveReadLockOnRollback(
            GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange) {
        // holds nothing
    }

    @Override
    public void releaseExclusiveReadLockOnCommit(
            GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange) {
        // holds nothing
    }

    @Override
    public void setTimeout(long timeout) {
        // waits once, never for a file alone
    }

    @Override
    public void setCheckInterval(long checkInterval) {
        // the interval is its own
    }

    @Override
    public void setReadLockLoggingLevel(LoggingLevel level) {
        // says nothing
    }

    @Override
    public void setMarkerFiler(boolean markerFile) {
        // writes no marker
    }

    @Override
    public void setDeleteOrphanLockFiles(boolean deleteOrphanLockFiles) {
        // writes no marker
    }
}
