package vn.tonghop.intake.camel;

import com.jcraft.jsch.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.camel.component.file.remote.FtpUtils;
import org.apache.camel.component.file.remote.RemoteFileConfiguration;
import org.apache.camel.component.file.remote.RemoteFileConsumer;
import org.apache.camel.component.file.remote.RemoteFileOperations;
import org.apache.camel.component.file.remote.SftpComponent;
import org.apache.camel.component.file.remote.SftpConfiguration;
import org.apache.camel.component.file.remote.SftpConsumer;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.apache.camel.component.file.remote.SftpOperations;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.util.StringHelper;

/**
 * Camel's {@code sftp:}, whose sources show {@link RemoteNames} every name of a list, those that
 * begin with a dot too, and which says when the key or the known hosts are not on this machine.
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
        public RemoteFileOperations<SftpRemoteFile> createRemoteFileOperations() {
            var operations = new Operations(proxy);
            operations.setEndpoint(this);
            return operations;
        }

        @Override
        protected RemoteFileConsumer<SftpRemoteFile> buildConsumer(Processor processor) {
            return new Consumer(
                    this,
                    processor,
                    processStrategy != null ? processStrategy : createGenericFileStrategy());
        }
    }

    /** A server that nobody vouches for would look like one with another key. */
    private static final class Operations extends SftpOperations {

        Operations(Proxy proxy) {
            super(proxy);
        }

        @Override
        public boolean connect(RemoteFileConfiguration configuration, Exchange exchange) {
            var sftp = (SftpConfiguration) configuration;
            mustBeThere(sftp.getKnownHostsFile());
            mustBeThere(sftp.getPrivateKeyFile());
            return super.connect(configuration, exchange);
        }

        private static void mustBeThere(String file) {
            if (file != null && !file.isEmpty() && !Files.exists(Path.of(file))) {
                throw new GenericFileOperationFailedException(
                        "not on this machine: " + file, new NoSuchFileException(file));
            }
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
