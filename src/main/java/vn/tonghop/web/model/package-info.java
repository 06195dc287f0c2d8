/** What the pages and the JSON API show, read from the tables; nothing here writes. */
package vn.tonghop.web.model;
