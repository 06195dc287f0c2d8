package vn.tonghop.intake.camel;

import java.net.URI;
import java.util.Map;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.remote.FtpUtils;
import org.apache.camel.component.file.remote.FtpsComponent;
import org.apache.camel.component.file.remote.FtpsConfiguration;
import org.apache.camel.component.file.remote.FtpsEndpoint;
import org.apache.camel.component.file.remote.RemoteFileConsumer;
import org.apache.camel.spi.annotations.Component;
import org.apache.commons.net.ftp.FTPFile;

/** {@link CarefulFtpComponent} over TLS: {@code ftps:}. */
@Component("ftps")
public class CarefulFtpsComponent extends FtpsComponent {

    @Override
    protected GenericFileEndpoint<FTPFile> buildFileEndpoint(
            String uri, String remaining, Map<String, Object> parameters) throws Exception {
        var configuration = new FtpsConfiguration(new URI(getBaseUri(uri)));
        FtpUtils.ensureRelativeFtpDirectory(this, configuration);
        var endpoint = new Endpoint(uri, this, configuration);
        extractAndSetFtpClientKeyStoreParameters(parameters, endpoint);
        extractAndSetFtpClientTrustStoreParameters(parameters, endpoint);
        extractAndSetFtpClientConfigParameters(parameters, endpoint);
        extractAndSetFtpClientParameters(parameters, endpoint);
        if (endpoint.getSslContextParameters() == null) {
            endpoint.setSslContextParameters(retrieveGlobalSslContextParameters());
        }
        return endpoint;
    }

    private static final class Endpoint extends FtpsEndpoint {

        Endpoint(String uri, CarefulFtpsComponent component, FtpsConfiguration configuration) {
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
