/** What ticks the nights. */
package vn.tonghop.consolidation.camel;
