/**
 * What became of each file, and who did it (các phiên bản): the table of versions and the journal.
 * It knows files, and nothing of what runs.
 */
package vn.tonghop.routes.version;
