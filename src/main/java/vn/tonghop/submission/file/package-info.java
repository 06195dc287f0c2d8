/** Totals as files in a folder of this machine or of a server. */
package vn.tonghop.submission.file;
