/**
 * Keeps the running Camel and the folder in step (triển khai): each file is checked and tried out
 * before it runs; a broken one is set aside with file and line, its last good version runs, and the
 * rest run. It knows every room of the routes but the desk.
 */
package vn.tonghop.routes.deploy;
