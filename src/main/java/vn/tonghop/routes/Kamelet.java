package vn.tonghop.routes;

import java.util.Map;

/**
 * A building block (khối dựng sẵn) with the parameters it describes.
 *
 * @param kind source, sink or action
 * @param defaults what stands for a parameter that is not written, by name
 * @param rules what it says of its parameters together
 * @param file its text, as Camel gets it
 */
record Kamelet(
        String name,
        String kind,
        Map<String, Parameter> parameters,
        Map<String, String> defaults,
        BlockRules rules,
        FileText file) {}
