/** The way of the receipts to the mail server. */
package vn.tonghop.reply.camel;
