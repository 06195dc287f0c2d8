/**
 * Deploys the files of {@code routes/} one by one: each is checked and tried out before it runs; a
 * broken one is set aside with file and line, and the rest run.
 */
package vn.tonghop.routes;
