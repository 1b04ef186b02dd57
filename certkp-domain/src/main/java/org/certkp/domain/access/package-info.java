/** Who calls, and what they may do: callers, permissions, bearer tokens. */
package org.certkp.domain.access;
