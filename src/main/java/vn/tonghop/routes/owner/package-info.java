/** Which node reads a source (nút đọc): a lease in the database, through Camel's cluster service. */
package vn.tonghop.routes.owner;
