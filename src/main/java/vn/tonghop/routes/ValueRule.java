package vn.tonghop.routes;

import java.util.List;

/**
 * Holds the values of parameters of one format against what another room knows; found as a service
 * ({@code META-INF/services}), so that a folder is checked the same way without a gateway.
 */
public interface ValueRule {

    /** The {@code format:} of the parameters it is about. */
    String format();

    /** What is wrong with this value; empty when nothing is. */
    List<Slip> slips(String value, Settings settings);

    /**
     * @param code of the sentence
     * @param arguments of the sentence; the first is what is wrong of the value, and is shown by
     *     the name of its placeholder where it came from one
     */
    record Slip(String code, List<String> arguments) {}
}
