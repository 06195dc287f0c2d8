/** A service portal's REST interface, as its clients know it; no Spring, no Camel. */
package vn.tonghop.intake.portal;
