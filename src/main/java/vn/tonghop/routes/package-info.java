/**
 * The routes of the administrators (các tuyến): the words that all rooms within share with those
 * outside. It knows none of the rooms within, of which each knows only those before it: {@code
 * file}, {@code place}, {@code block}, {@code check}, {@code live}, {@code version}, {@code
 * deploy}, {@code desk}.
 */
package vn.tonghop.routes;
