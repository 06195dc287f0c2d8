package vn.tonghop.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import vn.tonghop.intake.push.PushDoors;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.RouteStates;
import vn.tonghop.web.Problems;

/** What is posted before the gateway has looked at its routes. */
class StartingGatewayTest {

    @ParameterizedTest
    @CsvSource({"false, 503, INT-048, 5", "true, 404, INT-040, "})
    void whoeverPostsTooEarlyIsAskedToComeAgain(
            boolean known, int status, String code, String retryAfter) throws Exception {
        var response = new MockHttpServletResponse();

        api(known).push("reports", new MockHttpServletRequest("POST", "/push/reports"), response);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getHeader("Retry-After")).isEqualTo(retryAfter);
        assertThat(response.getContentAsString()).contains(code);
    }

    private static PushApi api(boolean known) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("doors", new PushDoors());
        beans.addBean(
                "states",
                new RouteStates() {
                    @Override
                    public List<RouteState> all() {
                        return List.of();
                    }

                    @Override
                    public boolean areKnown() {
                        return known;
                    }
                });
        return new PushApi(
                beans.getBeanProvider(PushDoors.class),
                beans.getBeanProvider(RouteStates.class),
                new Problems(new ObjectMapper(), new FixedLocaleResolver()));
    }
}
