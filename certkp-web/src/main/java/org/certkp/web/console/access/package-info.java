/** Who is signed in to the console: the sign-in, the session, the guard of its pages, the change of a password. */
package org.certkp.web.console.access;
