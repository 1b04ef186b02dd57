/** What all pages of the console share: messages, failures, formats. */
package org.certkp.web.console.page;
