/** The accounts of people: passwords, the sign-in, and what slows down those who try passwords. */
package org.certkp.domain.account;
