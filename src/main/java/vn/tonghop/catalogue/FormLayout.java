package vn.tonghop.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A layout of a form (bố cục biểu) that a person has confirmed, from {@code
 * config/forms/layouts/*.yaml}.
 *
 * @param fingerprint 16 hexadecimal digits, of the header's texts
 * @param form id of the form it is a layout of
 * @param columns indicator by the path of headers above its column, "tiep nhan > tong so"
 */
public record FormLayout(String fingerprint, String form, Map<String, String> columns) {

    public FormLayout {
        if (!fingerprint.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("no fingerprint: " + fingerprint);
        }
        columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
