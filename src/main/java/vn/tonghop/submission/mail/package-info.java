/** Totals as a mail. */
package vn.tonghop.submission.mail;
