package vn.tonghop.intake.camel;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpException;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.LoggingExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.intake.Parked;
import vn.tonghop.intake.ParkedItems;

/** What goes wrong before the intake sees a file: one that the server lists and does not give. */
public class FileTroubles implements ExceptionHandler, CamelContextAware {

    private static final Logger LOG = LoggerFactory.getLogger(FileTroubles.class);
    private static final int NOT_AVAILABLE = 550;

    private CamelContext context;
    private ExceptionHandler log;

    @Override
    public void handleException(Throwable e) {
        log.handleException(e);
    }

    @Override
    public void handleException(String message, Throwable e) {
        log.handleException(message, e);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable e) {
        log.handleException(message, exchange, e);
        String refusal = refusal(e);
        if (exchange == null || refusal == null) {
            return;
        }
        var file =
                exchange.getProperty(
                        ExchangePropertyKey.FILE_EXCHANGE_FILE, GenericFile.class);
        var parked = context.getRegistry().findSingleByType(ParkedItems.class);
        if (file == null || parked == null || exchange.getFromRouteId() == null) {
            return;
        }
        String source = Sources.idOf(context, exchange.getFromRouteId());
        String name = file.getFileNameOnly();
        try {
            parked.park(Parked.atSource(source, name, name, "INT-012", name, refusal));
        } catch (RuntimeException lost) {
            LOG.warn("{}: {} cannot be parked", source, name, lost);
        }
    }

    /** What the server said of this file alone; null when it is not the file's. */
    private static String refusal(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SftpException sftp && ofTheFile(sftp.id)) {
                return "SFTP " + sftp.id;
            }
            if (cause instanceof GenericFileOperationFailedException ftp
                    && ftp.getCode() == NOT_AVAILABLE) {
                return "FTP " + ftp.getCode();
            }
        }
        return null;
    }

    private static boolean ofTheFile(int sftpStatus) {
        return sftpStatus == ChannelSftp.SSH_FX_NO_SUCH_FILE
                || sftpStatus == ChannelSftp.SSH_FX_PERMISSION_DENIED
                || sftpStatus == ChannelSftp.SSH_FX_FAILURE;
    }

    @Override
    public CamelContext getCamelContext() {
        return context;
    }

    @Override
    public void setCamelContext(CamelContext context) {
        this.context = context;
        this.log = new LoggingExceptionHandler(context, FileTroubles.class);
    }
}
