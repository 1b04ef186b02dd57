/** Which pairs there are: one page of a list, a search or a filter, and how many. */
package org.certkp.persistence.keypair.listing;
