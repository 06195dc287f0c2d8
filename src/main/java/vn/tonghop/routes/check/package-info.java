/**
 * Holds a route file against what it may say, alone and beside the others (kiểm tra): what is
 * wrong, where, and what to write instead. It knows files, blocks, places and timetables, and no
 * Camel.
 */
package vn.tonghop.routes.check;
