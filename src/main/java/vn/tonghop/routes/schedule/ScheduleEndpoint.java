package vn.tonghop.routes.schedule;

import java.nio.file.Path;
import java.time.Clock;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import vn.tonghop.workday.Holidays;

/** One schedule; see {@link Timetable} for what its settings mean. */
public class ScheduleEndpoint extends DefaultEndpoint {

    private final String name;
    private String cron;
    private String timeZone = "Asia/Ho_Chi_Minh";
    private String days = "every";
    private String shift = "none";
    private boolean catchUp = true;

    ScheduleEndpoint(String uri, ScheduleComponent component, String name) {
        super(uri, component);
        this.name = name;
    }

    public void setCron(String cron) {
        this.cron = cron;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public void setShift(String shift) {
        this.shift = shift;
    }

    /** What was missed while nobody was there is made up for, once. */
    public void setCatchUp(boolean catchUp) {
        this.catchUp = catchUp;
    }

    String name() {
        return name;
    }

    boolean catchesUp() {
        return catchUp;
    }

    Timetable timetable() {
        return new Timetable(cron, timeZone, days, shift);
    }

    Clock clock() {
        var given = part(Clock.class);
        return given == null ? Clock.systemUTC() : given;
    }

    /** Where nothing is configured, the packaged ones. */
    Holidays holidays() {
        var given = part(Holidays.class);
        return given == null ? new Holidays(Path.of("config")) : given;
    }

    /** Null where nothing is remembered. */
    Ticks ticks() {
        return part(Ticks.class);
    }

    private <T> T part(Class<T> type) {
        return getCamelContext().getRegistry().findSingleByType(type);
    }

    /** A timetable that cannot be read is told when the route is tried out, not at night. */
    @Override
    protected void doInit() throws Exception {
        super.doInit();
        timetable();
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        var consumer = new ScheduleConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("a schedule takes nothing");
    }

    @Override
    public boolean isSingleton() {
        return true;
    }
}
