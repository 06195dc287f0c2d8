package vn.tonghop.intake.camel;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.camel.component.file.remote.FtpUtils;
import org.apache.camel.component.file.remote.RemoteFileConsumer;
import org.apache.camel.component.file.remote.SftpComponent;
import org.apache.camel.component.file.remote.SftpConfiguration;
import org.apache.camel.component.file.remote.SftpConsumer;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.util.StringHelper;

/**
 * Camel's {@code sftp:}, whose sources show {@link RemoteNames} every name of a list, those that
 * begin with a dot too.
 */
@Component("sftp")
public class CarefulSftpComponent extends SftpComponent {

    @Override
    protected GenericFileEndpoint<SftpRemoteFile> buildFileEndpoint(
            String uri, String remaining, Map<String, Object> parameters) throws Exception {
        // options need not be such as a URI may have
        String server = StringHelper.before(uri, "?", uri);
        var configuration = new SftpConfiguration(new URI(server));
        FtpUtils.ensureRelativeFtpDirectory(this, configuration);
        return new Endpoint(uri, this, configuration);
    }

    private static final class Endpoint extends SftpEndpoint {

        Endpoint(String uri, CarefulSftpComponent component, SftpConfiguration configuration) {
            super(uri, component, configuration);
        }

        @Override
        protected RemoteFileConsumer<SftpRemoteFile> buildConsumer(Processor processor) {
            return new Consumer(
                    this,
                    processor,
                    processStrategy != null ? processStrategy : createGenericFileStrategy());
        }
    }

    private static final class Consumer extends SftpConsumer {

        Consumer(
                Endpoint endpoint,
                Processor processor,
                GenericFileProcessStrategy<SftpRemoteFile> strategy) {
            super(endpoint, processor, endpoint.createRemoteFileOperations(), strategy);
        }

        @Override
        protected boolean isMatchedHiddenFile(
                Supplier<GenericFile<SftpRemoteFile>> file, String name, boolean isDirectory) {
            return RemoteNames.decidesFor(endpoint, isDirectory)
                    || super.isMatchedHiddenFile(file, name, isDirectory);
        }
    }
}
