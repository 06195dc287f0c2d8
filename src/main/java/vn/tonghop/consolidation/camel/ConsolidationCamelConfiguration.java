package vn.tonghop.consolidation.camel;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tonghop.consolidation.Nights;

@Configuration
class ConsolidationCamelConfiguration {

    @Bean
    RouteBuilder nightRoute(Nights nights) {
        return new NightRoute(nights);
    }
}
