package vn.tonghop.report;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
    /** Worth knowing; changes nothing. */
    INFO,
    /** Worth a look; the report still counts. */
    WARNING,
    /** The report does not count until a person or a new revision settles it. */
    ERROR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
