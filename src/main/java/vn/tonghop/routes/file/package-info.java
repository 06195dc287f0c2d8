/**
 * The files of {@code routes/} as text (tệp tuyến): read, parsed by the line, shown without
 * secrets. It knows nothing of what they mean.
 */
package vn.tonghop.routes.file;
