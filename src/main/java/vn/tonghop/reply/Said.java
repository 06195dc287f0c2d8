package vn.tonghop.reply;

import vn.tonghop.report.Report;

/**
 * One document of the delivery and what was understood of it.
 *
 * @param revision from 1
 * @param known true when an earlier delivery had brought it already
 */
record Said(String fileName, Report report, int revision, boolean known) {}
