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
 * thousand times, and one that grows for hours, or is gone, holds up no other. Those that a look
 * leaves over have waited by then: the next one takes them at once.
 */
public class QuietFiles implements GenericFileExclusiveReadLockStrategy<Object> {

    private final long quietMillis;

    /** The files that were alike before and after the last wait; null when that is not known. */
    private Map<String, State> listed;

    /** Whether that look may have left files over that waited with the others. */
    private boolean leavesRest;

    private record State(long size, long modified) {

        static State of(GenericFile<?> file) {
            return new State(file.getFileLength(), file.getLastModified());
        }

        static State of(File file) {
            return new State(file.length(), file.lastModified());
        }
    }

    public QuietFiles(int quietMillis) {
        this.quietMillis = quietMillis;
    }

    @Override
    public boolean acquireExclusiveReadLock(
            GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange)
            throws Exception {
        if (exchange.getProperty(ExchangePropertyKey.BATCH_INDEX, 0, Integer.class) == 0) {
            boolean rest = leavesRest && isAsListed(file);
            leavesRest = isFull(exchange);
            if (!rest) {
                waitAndList(operations, file, exchange);
            }
        }
        boolean quiet =
                isAsListed(file)
                        && (!(file.getFile() instanceof File local)
                                || State.of(file).equals(State.of(local)));
        if (!quiet) {
            leavesRest = false; // one that came later waits, and with it all others
        }
        return quiet;
    }

    private void waitAndList(
            GenericFileOperations<Object> operations, GenericFile<?> one, Exchange exchange)
            throws InterruptedException {
        listed = null;
        Map<String, State> before = leavesRest ? list(operations, one, exchange) : null;
        // the thread is this source's own; stopping the source interrupts it
        Thread.sleep(quietMillis);
        Map<String, State> after = list(operations, one, exchange);
        if (before != null) {
            after.entrySet().retainAll(before.entrySet());
        }
        listed = after;
    }

    private static boolean isFull(Exchange exchange) {
        var endpoint = (GenericFileEndpoint<?>) exchange.getFromEndpoint();
        int files = exchange.getProperty(ExchangePropertyKey.BATCH_SIZE, 0, Integer.class);
        return files == endpoint.getMaxMessagesPerPoll();
    }

    private boolean isAsListed(GenericFile<?> file) {
        return listed != null && State.of(file).equals(listed.get(file.getFileNameOnly()));
    }

    private static Map<String, State> list(
            GenericFileOperations<Object> operations, GenericFile<?> one, Exchange exchange) {
        var endpoint = (GenericFileEndpoint<?>) exchange.getFromEndpoint();
        var states = new HashMap<String, State>();
        Object[] files =
                one.getFile() instanceof File local
                        ? local.getParentFile().listFiles()
                        : operations.listFiles(endpoint.getConfiguration().getDirectory());
        for (Object file : files == null ? new Object[0] : files) {
            if (file instanceof File local) {
                states.put(local.getName(), State.of(local));
            } else if (file instanceof FTPFile ftp) {
                // as the consumer takes them over
                long modified =
                        ftp.getTimestamp() == null ? 0 : ftp.getTimestamp().getTimeInMillis();
                states.put(ftp.getName(), new State(ftp.getSize(), modified));
            } else if (file instanceof SftpRemoteFile<?> sftp) {
                states.put(
                        sftp.getFilename(),
                        new State(sftp.getFileLength(), sftp.getLastModified()));
            }
        }
        return states;
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
