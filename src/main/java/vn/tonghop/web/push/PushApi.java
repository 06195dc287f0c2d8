package vn.tonghop.web.push;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tonghop.intake.push.PushDoor;
import vn.tonghop.intake.push.PushDoors;
import vn.tonghop.intake.push.PushRefused;
import vn.tonghop.routes.RouteStates;
import vn.tonghop.web.Problem;
import vn.tonghop.web.Problems;

/**
 * A system posts a report; it is told the reference when, and only when, the report is durable.
 * Whatever goes wrong is a problem with a code, and never a reason to forget the report.
 */
@RestController
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class PushApi {

    private static final Logger LOG = LoggerFactory.getLogger(PushApi.class);
    private static final int RETRY_AFTER = 30;
    private static final int RETRY_AFTER_START = 5;

    private final ObjectProvider<PushDoors> doors;
    private final ObjectProvider<RouteStates> routes;
    private final Problems problems;

    /**
     * @param doors none in a gateway without sources
     */
    PushApi(
            ObjectProvider<PushDoors> doors,
            ObjectProvider<RouteStates> routes,
            Problems problems) {
        this.doors = doors;
        this.routes = routes;
        this.problems = problems;
    }

    @PostMapping("/push/{name}")
    ResponseEntity<Map<String, Object>> push(
            @PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            return answer(received(name, request));
        } catch (PushRefused no) {
            refuse(no, request, response);
        } catch (Exception failure) {
            LOG.error("what was pushed to {} could not be kept", name, failure);
            refuse(new PushRefused(503, "INT-048", RETRY_AFTER), request, response);
        }
        return null;
    }

    private PushDoor.Taken received(String name, HttpServletRequest request) throws Exception {
        PushDoors all = doors.getIfAvailable();
        if (all == null) {
            throw new PushRefused(404, "INT-040", 0);
        }
        PushDoor door = door(all, name);
        door.enter();
        try {
            var post =
                    new PushDoor.Introduction(
                            request.getHeader(HttpHeaders.AUTHORIZATION),
                            request.getHeader("X-Tonghop-Timestamp"),
                            request.getHeader("X-Tonghop-Signature"),
                            request.getHeader("Idempotency-Key"),
                            request.getContentLengthLong());
            door.look(post);
            PushedBody.typeOf(request.getContentType());
            byte[] bytes = PushedBytes.of(request.getInputStream(), door);
            door.look(post, bytes);
            var body =
                    PushedBody.of(
                            request.getContentType(),
                            request.getHeader(HttpHeaders.CONTENT_DISPOSITION),
                            bytes,
                            door.rules().mostFiles());
            return door.take(post.key(), body);
        } finally {
            door.leave();
        }
    }

    /** While the gateway starts nobody can know which doors there are: that is no reason to go. */
    private PushDoor door(PushDoors all, String name) throws PushRefused {
        try {
            return all.at(name);
        } catch (PushRefused no) {
            boolean known = routes.stream().allMatch(RouteStates::areKnown);
            throw known ? no : new PushRefused(503, "INT-048", RETRY_AFTER_START);
        }
    }

    private static ResponseEntity<Map<String, Object>> answer(PushDoor.Taken taken) {
        var body = new LinkedHashMap<String, Object>();
        body.put("reference", taken.reference());
        body.put("again", taken.again());
        body.put("sameAs", taken.sameAs());
        return ResponseEntity.accepted().header(HttpHeaders.CACHE_CONTROL, "no-store").body(body);
    }

    private void refuse(PushRefused no, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (no.retryAfter() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(no.retryAfter()));
        }
        if (no.status() == 401) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Tong Hop push\"");
        }
        PushedBytes.drain(request, no.status());
        problems.write(new Problem(no.status(), no.code(), no.arguments()), request, response);
    }
}
