/**
 * A checked file in a Camel: tried out without a connection, run, put in another one's place (chạy
 * thử, chạy thật). It decides nothing, and knows no folder and no database.
 */
package vn.tonghop.routes.live;
