/** Where new keys come from: RSA keys are made ahead, or by a bounded number of threads; the others on the spot. */
package org.certkp.domain.keygeneration;
