/** Pages of originals as pictures: what a value was read from, before a person's eyes. */
package vn.tonghop.web.picture;
