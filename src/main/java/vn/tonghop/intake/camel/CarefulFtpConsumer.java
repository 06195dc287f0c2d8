package vn.tonghop.intake.camel;

import java.util.function.Supplier;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.camel.component.file.remote.FtpConsumer;
import org.apache.camel.component.file.remote.FtpEndpoint;
import org.apache.camel.component.file.remote.RemoteFileOperations;
import org.apache.commons.net.ftp.FTPFile;

/** Reads a folder of an FTP server; which names are hidden is for {@link RemoteNames} to say. */
class CarefulFtpConsumer extends FtpConsumer {

    CarefulFtpConsumer(
            FtpEndpoint<FTPFile> endpoint,
            Processor processor,
            RemoteFileOperations<FTPFile> server,
            GenericFileProcessStrategy<FTPFile> strategy) {
        super(endpoint, processor, server, strategy);
    }

    @Override
    protected boolean isMatchedHiddenFile(
            Supplier<GenericFile<FTPFile>> file, String name, boolean isDirectory) {
        return RemoteNames.decidesFor(endpoint, isDirectory)
                || super.isMatchedHiddenFile(file, name, isDirectory);
    }
}
