package vn.tonghop.intake.camel;

import java.io.File;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
 * Takes files that nobody writes to any more: what was listed is waited for once in a poll, listed
 * once more, and every file whose size and time are as they were is read. One that still grows is
 * left for the next poll and hides no other. Camel's own way waits for each file by itself, and
 * lists a server's folder twice for each.
 */
public class SettledFiles implements GenericFileExclusiveReadLockStrategy<Object> {

    private record Seen(long size, long modified) {}

    private final long quietMillis;
    private Map<String, Seen> settled = Map.of();
    private long listed;

    /**
     * @param quietMillis how long a file has to stay as it is
     */
    public SettledFiles(long quietMillis) {
        this.quietMillis = quietMillis;
    }

    @Override
    public boolean acquireExclusiveReadLock(
            GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange)
            throws Exception {
        Integer index = exchange.getProperty(ExchangePropertyKey.BATCH_INDEX, Integer.class);
        boolean first = index == null || index == 0;
        if (first) {
            listed = System.nanoTime();
        }
        long left = listed + TimeUnit.MILLISECONDS.toNanos(quietMillis) - System.nanoTime();
        if (left > 0) {
            // on the thread of the poll, which has nothing else to do; a stop interrupts it
            TimeUnit.NANOSECONDS.sleep(left);
        }
        var before = new Seen(file.getFileLength(), file.getLastModified());
        if (file.getFile() instanceof File here) {
            return before.equals(new Seen(here.length(), here.lastModified()));
        }
        if (first) {
            settled = again(operations, file.getParent());
        }
        return before.equals(settled.get(file.getFileNameOnly()));
    }

    private static Map<String, Seen> again(
            GenericFileOperations<Object> operations, String folder) {
        boolean root = folder == null || folder.equals("/") || folder.equals("\\");
        var found = new HashMap<String, Seen>();
        for (Object entry : root ? operations.listFiles() : operations.listFiles(folder)) {
            if (entry instanceof FTPFile ftp && ftp.getTimestamp() != null) {
                long modified = ftp.getTimestamp().getTimeInMillis();
                found.put(ftp.getName(), new Seen(ftp.getSize(), modified));
            } else if (entry instanceof SftpRemoteFile<?> sftp) {
                found.put(
                        sftp.getFilename(), new Seen(sftp.getFileLength(), sftp.getLastModified()));
            }
        }
        return found;
    }

    @Override
    public void prepareOnStartup(
            GenericFileOperations<Object> operations, GenericFileEndpoint<Object> endpoint) {
        // nothing is left behind that would have to be tidied up
    }

    @Override
    public void releaseExclusiveReadLockOnAbort(
            GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange) {
        // nothing is held
    }

    @Override
    public void releaseExclusiveReadLockOnRollback(
            GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange) {
        // nothing is held
    }

    @Override
    public void releaseExclusiveReadLockOnCommit(
            GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange) {
        // nothing is held
    }

    @Override
    public void setTimeout(long timeout) {
        // nobody is waited for
    }

    @Override
    public void setCheckInterval(long interval) {
        // there is one check
    }

    @Override
    public void setReadLockLoggingLevel(LoggingLevel level) {
        // a file that grows is nothing to tell of
    }

    @Override
    public void setMarkerFiler(boolean marker) {
        // no file of ours is put beside theirs
    }

    @Override
    public void setDeleteOrphanLockFiles(boolean delete) {
        // there are none
    }
}
