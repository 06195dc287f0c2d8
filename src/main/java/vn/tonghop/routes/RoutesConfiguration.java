package vn.tonghop.routes;

import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedStartupListener;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.tonghop.journal.Journal;

/**
 * Makes the deployer: {@code tonghop.routes} is the folder, {@code tonghop.routes.deploy} one of
 * all, destinations and none, {@code tonghop.routes.allow-code} lets files hold more than
 * parameters.
 */
@Configuration
public class RoutesConfiguration {

    @Bean
    Settings routeSettings(Environment environment) {
        return environment::getProperty;
    }

    @Bean
    Deployer routeDeployer(
            @Value("${tonghop.routes:routes}") Path folder,
            @Value("${tonghop.routes.deploy:all}") Deployer.Scope scope,
            @Value("${tonghop.routes.allow-code:false}") boolean codeAllowed,
            Settings settings,
            Journal journal) {
        return new Deployer(
                new RouteCheck(folder, settings, codeAllowed), settings, scope, journal);
    }

    @Bean
    KameletComponent kamelet(@Value("${tonghop.routes:routes}") Path folder) {
        var component = new KameletComponent();
        component.setLocation("file:" + RouteFiles.shown(folder.resolve("kamelets")));
        return component;
    }

    @Bean
    InboundHeaders inboundHeaders() {
        return new InboundHeaders();
    }

    @Bean
    CamelContextConfiguration routeDeployment(Deployer deployer, Settings settings) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext context) {
                // it would copy whole files into memory before anybody counts their bytes
                context.setStreamCaching(false);
                context.getPropertiesComponent()
                        .addPropertiesFunction(new SettingFunction(settings));
                context.getCamelContextExtension().registerEndpointCallback(new HeaderGuard());
                try {
                    context.addStartupListener(new WhenStarted(deployer));
                } catch (Exception e) {
                    throw new IllegalStateException("the routes cannot be deployed", e);
                }
            }

            @Override
            public void afterApplicationStart(CamelContext context) {
                // everything waits for the routes in Java to be there
            }
        };
    }

    private record WhenStarted(Deployer deployer) implements ExtendedStartupListener {

        @Override
        public void onCamelContextStarting(CamelContext context, boolean alreadyStarted) {}

        @Override
        public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {}

        @Override
        public void onCamelContextFullyStarted(CamelContext context, boolean alreadyStarted) {
            deployer.deploy(context);
        }
    }
}
