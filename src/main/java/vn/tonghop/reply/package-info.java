/** Receipts to the offices (thư phản hồi): at most one a delivery, and never to a machine. */
package vn.tonghop.reply;
