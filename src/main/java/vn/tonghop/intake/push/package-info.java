/** What others post to the gateway: whose it is, how much of it, and that it comes in once. */
package vn.tonghop.intake.push;
