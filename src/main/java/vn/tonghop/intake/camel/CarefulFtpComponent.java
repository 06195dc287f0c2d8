package vn.tonghop.intake.camel;

import java.net.URI;
import java.util.Map;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.remote.FtpComponent;
import org.apache.camel.component.file.remote.FtpConfiguration;
import org.apache.camel.component.file.remote.FtpEndpoint;
import org.apache.camel.component.file.remote.FtpUtils;
import org.apache.camel.component.file.remote.RemoteFileConsumer;
import org.apache.camel.spi.annotations.Component;
import org.apache.commons.net.ftp.FTPFile;

/**
 * Camel's {@code ftp:}, whose sources show {@link RemoteNames} every name of a list, those that
 * begin with a dot too.
 */
@Component("ftp")
public class CarefulFtpComponent extends FtpComponent {

    @Override
    protected GenericFileEndpoint<FTPFile> buildFileEndpoint(
            String uri, String remaining, Map<String, Object> parameters) throws Exception {
        var configuration = new FtpConfiguration(new URI(getBaseUri(uri)));
        FtpUtils.ensureRelativeFtpDirectory(this, configuration);
        var endpoint = new Endpoint(uri, this, configuration);
        extractAndSetFtpClientConfigParameters(parameters, endpoint);
        extractAndSetFtpClientParameters(parameters, endpoint);
        return endpoint;
    }

    private static final class Endpoint extends FtpEndpoint<FTPFile> {

        Endpoint(String uri, CarefulFtpComponent component, FtpConfiguration configuration) {
            super(uri, component, configuration);
        }

        @Override
        protected RemoteFileConsumer<FTPFile> buildConsumer(Processor processor) {
            return CarefulFtpConsumer.of(
                    this,
                    processor,
                    () -> processStrategy != null ? processStrategy : createGenericFileStrategy());
        }
    }
}
