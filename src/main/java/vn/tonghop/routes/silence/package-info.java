/** Sources that are usually busy and have gone quiet (nguồn im lặng bất thường). */
package vn.tonghop.routes.silence;
