package vn.tonghop.submission.camel;

import vn.tonghop.submission.Answer;
import vn.tonghop.submission.file.FileDelivery;

/**
 * Leaves totals as files; how they are left and what counts as taken are the block's parameters.
 */
public abstract class FileCourier extends Courier {

    private boolean takenAway;
    private boolean acknowledged;
    private boolean workbook;

    public void setTakenAway(boolean takenAway) {
        this.takenAway = takenAway;
    }

    public void setAcknowledged(boolean acknowledged) {
        this.acknowledged = acknowledged;
    }

    public void setWorkbook(boolean workbook) {
        this.workbook = workbook;
    }

    @Override
    protected Answer submit(String key, byte[] content) {
        return delivery(rules()).submit(key, content);
    }

    @Override
    protected Answer ask(String key, byte[] content) {
        return delivery(rules()).ask(key, content);
    }

    /** Where they are left. */
    protected abstract FileDelivery delivery(FileDelivery.Rules rules);

    private FileDelivery.Rules rules() {
        return new FileDelivery.Rules(takenAway, acknowledged, workbook);
    }
}
