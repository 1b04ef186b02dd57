/**
 * What the server's HTTP listeners do before the application is asked: what they answer by themselves, in the
 * application's words, and whom they take a call of a proxy to come from.
 */
package org.certkp.web.listener;
