/**
 * The building blocks (khối dựng sẵn): what each says of its parameters, for checks and for
 * readers. It knows files.
 */
package vn.tonghop.routes.block;
