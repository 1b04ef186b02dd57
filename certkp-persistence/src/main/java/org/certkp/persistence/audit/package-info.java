/** The audit trail as rows, which are only ever added. */
package org.certkp.persistence.audit;
