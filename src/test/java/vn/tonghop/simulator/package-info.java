/**
 * The outside world, small: the servers that offices and the ministry run, on their real protocols,
 * on free loopback ports of this JVM. They serve the tests and the demo.
 */
package vn.tonghop.simulator;
