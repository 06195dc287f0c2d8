package vn.tonghop.routes.live;

import org.apache.camel.spi.PropertiesFunction;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.block.Placeholder;

/** Camel's way to our settings: {@code {{setting:NAME:default}}}. */
class SettingFunction implements PropertiesFunction {

    private final Settings settings;

    SettingFunction(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String getName() {
        return Placeholder.FUNCTION;
    }

    @Override
    public String apply(String remainder) {
        return Placeholder.resolved("{{env:" + remainder + "}}", settings);
    }
}
