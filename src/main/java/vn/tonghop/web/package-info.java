/**
 * The face of the gateway for people and programs: server-rendered pages in Vietnamese and English,
 * the JSON API, health and metrics. No rules of its own.
 */
package vn.tonghop.web;
