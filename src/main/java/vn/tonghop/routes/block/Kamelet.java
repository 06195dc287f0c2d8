package vn.tonghop.routes.block;

import java.util.Map;
import vn.tonghop.routes.file.FileText;

/**
 * A building block (khối dựng sẵn) with the parameters it describes.
 *
 * @param kind source, sink or action
 * @param defaults what stands for a parameter that is not written, by name
 * @param rules what it says of its parameters together
 * @param file its text, as Camel gets it
 */
public record Kamelet(
        String name,
        String kind,
        Map<String, Parameter> parameters,
        Map<String, String> defaults,
        BlockRules rules,
        FileText file) {}
