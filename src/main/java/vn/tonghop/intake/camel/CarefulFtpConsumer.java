package vn.tonghop.intake.camel;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.camel.FailedToCreateConsumerException;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.camel.component.file.remote.FtpConsumer;
import org.apache.camel.component.file.remote.FtpEndpoint;
import org.apache.camel.component.file.remote.RemoteFileOperations;
import org.apache.commons.net.ftp.FTPFile;

/** Reads a folder of an FTP server; which names are hidden is for {@link RemoteNames} to say. */
class CarefulFtpConsumer extends FtpConsumer {

    private CarefulFtpConsumer(
            FtpEndpoint<FTPFile> endpoint,
            Processor processor,
            RemoteFileOperations<FTPFile> server,
            GenericFileProcessStrategy<FTPFile> strategy) {
        super(endpoint, processor, server, strategy);
    }

    /** One for this end point, which has the given strategy or its usual one. */
    static CarefulFtpConsumer of(
            FtpEndpoint<FTPFile> endpoint,
            Processor processor,
            Callable<GenericFileProcessStrategy<FTPFile>> strategy) {
        try {
            return new CarefulFtpConsumer(
                    endpoint, processor, endpoint.createRemoteFileOperations(), strategy.call());
        } catch (Exception e) {
            throw new FailedToCreateConsumerException(endpoint, e);
        }
    }

    @Override
    protected boolean isMatchedHiddenFile(
            Supplier<GenericFile<FTPFile>> file, String name, boolean isDirectory) {
        return RemoteNames.decidesFor(endpoint, isDirectory)
                || super.isMatchedHiddenFile(file, name, isDirectory);
    }
}
