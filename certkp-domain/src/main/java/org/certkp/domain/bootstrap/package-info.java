/** What is made when the application starts, so that somebody can use it: the first account and the first token. */
package org.certkp.domain.bootstrap;
