package vn.tonghop.reading;

import java.io.IOException;

/**
 * What a worker says of a document.
 *
 * @param readout null when a picture was asked for
 * @param picture a PNG, or null when there is none
 */
record Answer(Readout readout, byte[] picture) {

    /**
     * @throws Frame.Garbled when it is none, or not to what was asked
     */
    static Answer of(Frame frame, Question question) throws Frame.Garbled {
        boolean ofPicture =
                frame.kind() == Frame.Kind.PICTURE || frame.kind() == Frame.Kind.NO_PICTURE;
        if (ofPicture != question.wantsPicture()) {
            throw new Frame.Garbled(frame.kind() + " is no answer to this question");
        }
        try {
            return switch (frame.kind()) {
                case READ -> new Answer(PipeJson.read(frame.body(), Readout.Read.class), null);
                case UNREADABLE ->
                        new Answer(PipeJson.read(frame.body(), Readout.Unreadable.class), null);
                case PICTURE -> new Answer(null, frame.body());
                case NO_PICTURE -> new Answer(null, null);
                default -> throw new Frame.Garbled(frame.kind() + " is no answer");
            };
        } catch (IOException e) {
            throw new Frame.Garbled(e.toString());
        }
    }
}
