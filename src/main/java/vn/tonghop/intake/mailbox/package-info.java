/**
 * Mailboxes (hộp thư) over IMAP and POP3, with or without STARTTLS, by password or access token:
 * which mails are new, their bytes, and the mark that they are taken.
 */
package vn.tonghop.intake.mailbox;
