package vn.tonghop.routes;

import java.util.Map;

/**
 * A building block (khối dựng sẵn) with the parameters it describes.
 *
 * @param kind source, sink or action
 * @param file its text, as Camel gets it
 */
record Kamelet(String name, String kind, Map<String, Parameter> parameters, FileText file) {}
