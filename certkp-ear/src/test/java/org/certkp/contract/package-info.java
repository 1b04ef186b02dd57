/** The CONTRACT.md, case by case, over HTTP against a deployed archive. */
package org.certkp.contract;
