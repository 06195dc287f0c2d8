/** The command line: a face without rules of its own. */
package vn.tonghop.cli;
