/**
 * Who calls, and what they may do: callers and permissions, the bearer tokens of programs, the accounts of people, and
 * what slows down those who try passwords.
 */
package org.certkp.domain.access;
