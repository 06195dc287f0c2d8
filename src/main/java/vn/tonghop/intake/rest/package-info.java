/**
 * Web services that are asked for reports (dịch vụ web): which figures stand where in their JSON,
 * page after page; no Spring, no Camel.
 */
package vn.tonghop.intake.rest;
