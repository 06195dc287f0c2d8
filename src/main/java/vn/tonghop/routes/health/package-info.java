/**
 * How the sources are (tình trạng nguồn): whether they can be reached, since when not, and why, in
 * words an administrator can act on.
 */
package vn.tonghop.routes.health;
