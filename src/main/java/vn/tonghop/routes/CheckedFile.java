package vn.tonghop.routes;

import java.util.List;
import java.util.Map;
import vn.tonghop.config.Problem;

/**
 * A route file, checked.
 *
 * @param prepared its text for Camel: secrets by reference, line numbers unchanged
 * @param secrets names of the settings that are secrets
 * @param missing names of the settings that are not set
 * @param standIns values for trying it out where its own are not set
 */
record CheckedFile(
        List<String> ids,
        String description,
        boolean autoStartup,
        String prepared,
        List<String> secrets,
        List<String> missing,
        Map<String, String> standIns,
        List<Problem> problems) {}
