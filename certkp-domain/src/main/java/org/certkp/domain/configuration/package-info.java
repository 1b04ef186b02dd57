/** What an operator can set: one immutable, checked object, and where its values come from. */
package org.certkp.domain.configuration;
