package vn.tonghop.routes.health;

import java.util.function.UnaryOperator;

/** Hears which sources run here. */
public interface SourceLife {

    /** Nobody listens. */
    SourceLife UNHEARD =
            new SourceLife() {
                @Override
                public void starts(String id, boolean everyNode, UnaryOperator<String> redaction) {
                    // a Camel for trying things out
                }

                @Override
                public void stopped(String id) {
                    // likewise
                }
            };

    /**
     * A route will be added to Camel.
     *
     * @param everyNode all nodes may read it at once
     * @param redaction leaves its secrets out of a sentence
     */
    void starts(String id, boolean everyNode, UnaryOperator<String> redaction);

    /** It was taken out, and its last exchange has ended. */
    void stopped(String id);
}
