/** Who makes a call and what they may do. Every service asks; how a caller has shown who it is stands elsewhere. */
package org.certkp.domain.caller;
