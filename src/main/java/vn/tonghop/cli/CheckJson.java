package vn.tonghop.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.config.Problem;
import vn.tonghop.message.Harmless;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.RouteState.State;

/** {@code routes check --json}: the shape is a promise, described in docs/operating.md. */
final class CheckJson {

    private record Wrong(String code, int line, String message, String messageEn) {}

    private record Checked(
            String file,
            String state,
            List<String> ids,
            List<String> missing,
            List<Wrong> problems) {}

    private record Result(int files, long broken, List<Checked> items) {}

    private CheckJson() {}

    static String of(List<RouteState> states) {
        long broken = states.stream().filter(s -> s.state() == State.QUARANTINED).count();
        var items = states.stream().map(CheckJson::checked).toList();
        try {
            String json =
                    new ObjectMapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(new Result(states.size(), broken, items));
            // what JSON lets stand in its texts may still steer a terminal
            return json.lines().map(Harmless::of).collect(Collectors.joining("\n"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Checked checked(RouteState state) {
        return new Checked(
                state.file(),
                state.state().code(),
                state.ids(),
                state.missing(),
                state.problems().stream().map(CheckJson::wrong).toList());
    }

    private static Wrong wrong(Problem p) {
        return new Wrong(p.code(), p.line(), p.message(), p.messageEn());
    }
}
