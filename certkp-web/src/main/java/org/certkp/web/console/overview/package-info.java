/** The first page of the console: how many pairs there are and which expire next. */
package org.certkp.web.console.overview;
