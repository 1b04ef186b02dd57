/** What the server's HTTP listeners answer by themselves, before the application is asked, in the application's words. */
package org.certkp.web.listener;
