/** The audit trail: who did what to which pair or account, when, from where, and how it ended. Entries are only ever added. */
package org.certkp.domain.audit;
