/**
 * What administrators ask for (bàn điều khiển tuyến): a check without a gateway, and of a running
 * one how its routes are, saving, pausing, trying, going back. It knows every room of the routes,
 * and none knows it.
 */
package vn.tonghop.routes.desk;
