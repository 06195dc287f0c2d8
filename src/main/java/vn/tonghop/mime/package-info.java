/**
 * A mail taken apart from its raw bytes, so that nothing in it is lost: parts of the same name,
 * parts without a name, mails in mails. No Spring, no Camel, no mail session.
 */
package vn.tonghop.mime;
