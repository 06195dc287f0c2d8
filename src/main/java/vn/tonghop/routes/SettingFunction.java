package vn.tonghop.routes;

import org.apache.camel.spi.PropertiesFunction;

/** Camel's way to our settings: {@code {{setting:NAME:default}}}. */
class SettingFunction implements PropertiesFunction {

    static final String NAME = "setting";

    private final Settings settings;

    SettingFunction(Settings settings) {
        this.settings = settings;
    }

    /** The text with each placeholder in this form. */
    static String rewritten(String text) {
        return text.replace("{{env:", "{{").replace("{{", "{{" + NAME + ":");
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public String apply(String remainder) {
        return Placeholder.resolved("{{env:" + remainder + "}}", settings);
    }
}
