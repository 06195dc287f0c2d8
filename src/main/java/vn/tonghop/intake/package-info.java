/**
 * The way in (tiếp nhận): a delivery becomes an original in the vault and rows in the database, in
 * one durable step. Only then may its source be told that it arrived.
 */
package vn.tonghop.intake;
